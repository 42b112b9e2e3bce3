# Every command that people and continuous integration run. `make run` and `make test` need only
# Python 3.11 or newer and git; everything else is fetched, with its hash checked, into .venv.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run demo test check messages verify-safety bench bench-booking lock setup chromium libraries clean

run: setup  ## serve the website on http://localhost:8000
	$(BIN)/unknot serve --port $(PORT)

demo: setup  ## fill a trial with a made-up practice, and say where it is
	@PORT=$(PORT) $(BIN)/unknot practice demo

test: setup chromium libraries  ## run every test, browser journeys included
	$(BIN)/pytest -n auto

check: setup  ## everything that must hold before a change lands, besides the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/bandit -q -c pyproject.toml -r src
	$(BIN)/python -m tools.audit
	$(BIN)/python -m tools.messages --check
	$(BIN)/python -m tools.typecheck_scripts
	$(BIN)/python -m tools.deploy_check

messages: setup  ## gather what is to be said, and write and check every language's catalogue
	$(BIN)/python -m tools.messages

verify-safety: setup  ## prove that nothing leads past its limits, and that weaker limits are noticed
	$(BIN)/python -m proof

bench: setup chromium libraries  ## measure everything, and write benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks

bench-booking: setup  ## measure booking and clients who want one time, and write benchmarks/booking/RESULTS.md
	$(BIN)/python -m benchmarks.booking

lock: setup  ## choose newer versions of the dependencies
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --upgrade --generate-hashes \
		--no-emit-index-url --no-annotate --no-header -o requirements.lock

setup: $(READY)

$(READY): requirements.lock pyproject.toml CHANGELOG.md
	@$(PYTHON) -m tools.make_venv $(VENV)
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

chromium: setup
	@$(BIN)/python -m tools.chromium

libraries: setup
	@$(BIN)/python -m tools.libraries

clean:
	rm -rf $(VENV) data .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .grimp_cache \
		.hypothesis
