#!/bin/sh
# 一致性测试:跑全部用例,写证据包、网页和徽标 · Put all cases; write the bundle of evidence, its page and its badge.
# PYTHON 是装有 enforce-data[conformance] 的 Python · PYTHON has enforce-data[conformance].
# CHALLENGE:省级给的口令 · the province's token.  VENDOR_KEY:签名用的私钥(PEM 文字) · private key (PEM text) to sign with.
set -eu
cd "$(dirname "$0")"
export PYTHON="${PYTHON:-python3}"
export PYTHONPATH="src${PYTHONPATH:+:$PYTHONPATH}"
rm -rf out/kit
mkdir -p out/kit
set -- conformance.toml --output out/kit/bundle.zip
if [ -n "${CHALLENGE:-}" ]; then set -- "$@" --challenge "$CHALLENGE"; fi
if [ -n "${VENDOR_KEY:-}" ]; then
    trap 'rm -f out/vendor.pem' EXIT
    (umask 077 && printf '%s\n' "$VENDOR_KEY" >out/vendor.pem)
    set -- "$@" --key out/vendor.pem
fi
code=0
"$PYTHON" -m enforce_data conformance run "$@" || code=$?
if [ -f out/kit/bundle.zip ]; then # report ends with 1 where a role failed; run has said so already
    "$PYTHON" -m enforce_data conformance report out/kit/bundle.zip \
        --html out/kit/face.html --badge out/kit/badge.svg >out/kit/report.txt || true
fi
exit "$code"
