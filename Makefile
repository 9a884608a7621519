# Two commands do everything on a fresh machine: `make demo` and `make test`.  They need Python >= 3.11 and a package index.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test lint types docs site handbook formats agreement bench clean-acts conformance-demo fuzz examples wheel clean

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group dev --group lint --group docs --editable .
	@touch $@

demo: $(VENV)/.installed  ## install into .venv, check the bundled county, print the report
	$(BIN)/enforce-data check examples/county

test: $(VENV)/.developing  ## install into .venv, run the whole suite (needs only Python)
	$(BIN)/python -m pytest $(PYTEST_ADDOPTS)

lint: $(VENV)/.developing  ## ruff: rules and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.developing  ## mypy, strict, over src
	$(BIN)/mypy

docs: $(VENV)/.developing  ## write the generated pages and pictures anew, then check links and commands
	$(BIN)/python -m enforce_data.handbook docs README.md README.zh-CN.md
	$(BIN)/python -m pytest -q tests/docs

site: $(VENV)/.developing  ## the handbook as a searchable site in build/site, to be opened from disk
	$(BIN)/mkdocs build --strict --quiet

handbook: $(VENV)/.developing  ## the handbook as one printable file, build/handbook.html
	$(BIN)/python -m enforce_data.handbook.document docs build/handbook.html

formats: $(VENV)/.developing  ## print the table formats x rules: each planted fault in each format
	$(BIN)/python -m tests.golden.formats_by_rules

agreement: $(VENV)/.developing  ## 20 000 records a family in every engine that is here; fails on an unexplained answer
	$(BIN)/python -m tests.agreement

bench: $(VENV)/.developing  ## speed as ratios, measured side by side in one run
	$(BIN)/python -m tests.bench

clean-acts: $(VENV)/.developing  ## 100 000 generated acts: nothing is found in them, and exactly the faults planted
	$(BIN)/python -m tests.bench --clean 100000

KIT := examples/reference-system
conformance-demo: $(VENV)/.developing  ## a reference system and a faulty one before every case, each with its signed bundle
	rm -rf build/conformance build/conformance-work && mkdir -p build/conformance
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/enforce-data conformance run $(KIT)/conformance.toml --key $(KIT)/demo-key.pem --work build/conformance-work/reference --output build/conformance/reference.zip
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/enforce-data conformance run $(KIT)/faulty.toml --key $(KIT)/demo-key.pem --work build/conformance-work/faulty --output build/conformance/faulty.zip; test $$? -eq 1
	$(BIN)/python -m tests.conformance.only_its_faults build/conformance/faulty.zip
	$(BIN)/enforce-data conformance verify build/conformance/reference.zip --key $(KIT)/demo-key.pub.pem

fuzz: $(VENV)/.developing  ## 200 000 broken inputs against every reader; failures go to build/fuzz
	$(BIN)/python -m tests.fuzz

examples: $(VENV)/.developing  ## write examples/ anew from the seeded generator
	$(BIN)/python -m enforce_data.sample examples

wheel: $(VENV)/.developing  ## build the wheel
	$(BIN)/python -m build --wheel --no-isolation --outdir build/dist

clean:  ## remove what was built here
	rm -rf $(VENV) build dist
