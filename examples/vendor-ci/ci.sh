#!/bin/sh
# 一致性检查:导出,检查,跑测试 · Export, then check the export and run the tests.
# PYTHON 是装有 enforce-data[test] 和 pytest 的 Python · PYTHON has enforce-data[test] and pytest.
set -eu
cd "$(dirname "$0")"
PYTHON="${PYTHON:-python3}"
export PYTHONPATH="src${PYTHONPATH:+:$PYTHONPATH}"
rm -rf out
"$PYTHON" -m spotfines.export out
"$PYTHON" -m pytest ${PYTEST_OPTIONS:-} --junit-xml=out/conformance.xml \
    --enforce-data out/json --enforce-data out/csv --enforce-data-register registers \
    --enforce-data-as-of 2024-12-31 --enforce-data-fail-on warning --enforce-data-complete
