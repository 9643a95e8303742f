# Two commands do everything: `make run` opens the reader, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SYSTEM := packaging/linux/system-libraries.sh
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test check bench bundle smoke deb lock clean

run: $(VENV)/runtime
	@sh $(SYSTEM) window
	@$(BIN)/clausewise open

test: $(VENV)/dev
	@sh $(SYSTEM) offscreen
	$(BIN)/python -m pytest

check: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev
	@for script in tests/benchmarks/bench_*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

bundle: $(VENV)/dev
	@sh $(SYSTEM) window
	@sh $(SYSTEM) bundle
	$(BIN)/python packaging/icons.py build/icons
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/clausewise.spec

smoke:
	@sh $(SYSTEM) window
	@sh $(SYSTEM) smoke
	xvfb-run -a -s "-screen 0 1400x900x24" $(BIN)/python packaging/smoke.py dist/clausewise

deb:
	sh packaging/linux/deb.sh

lock: $(VENV)/dev
	sh packaging/lock/make.sh

clean:
	rm -rf build dist

$(VENV)/created:
	@sh $(SYSTEM) python
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/runtime: $(VENV)/created packaging/lock/runtime.txt pyproject.toml
	$(PIP) install --require-hashes -r packaging/lock/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/dev: $(VENV)/runtime packaging/lock/dev.txt
	$(PIP) install --require-hashes -r packaging/lock/dev.txt
	@touch $@
