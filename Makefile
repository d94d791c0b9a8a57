# LiuYong: `make help` lists what there is.
SHELL := /bin/sh
GO ?= go
NPM ?= npm
BIN := bin/liuyong
GOLANGCI_VERSION := v2.15.0
GOVULNCHECK_VERSION := v1.9.0
CYCLONEDX_VERSION := v1.10.0
export GOFLAGS ?= -buildvcs=false
VERSION := $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo dev)
# Tests need room for their databases; packages run beside one another.
TEST_FLAGS ?=

.PHONY: help run build web local deps test test-go test-web e2e browser lint fmt gen gen-check bench fuzz attack vulns sbom eval clean

help: ## print this list
	@awk -F':.*## ' '/^[a-z][a-z0-9-]*:.*## / {printf "  %-12s %s\n", $$1, $$2}' Makefile

run: local web build ## start everything on 127.0.0.1:8080 with demonstration data
	@LIUYONG_DEMO=true exec $(BIN) serve

local: ## install the pinned PostgreSQL and Meilisearch under deploy/local
	@node deploy/local/install.mjs

deps: frontend/node_modules/.stamp ## install the web's packages

frontend/node_modules/.stamp: frontend/package.json frontend/package-lock.json
	cd frontend && $(NPM) ci --no-audit --no-fund
	@touch $@

WEB_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -type f -print)

web: frontend/dist/.stamp ## build the web into frontend/dist
frontend/dist/.stamp: frontend/node_modules/.stamp $(WEB_SOURCES) api/openapi.json
	cd frontend && $(NPM) run build
	@touch $@

build: ## build the binary into bin/
	@mkdir -p bin
	$(GO) build -ldflags "-X main.version=$(VERSION)" -o $(BIN) ./cmd/liuyong

test: local deps browser web test-go test-web e2e ## run every test: Go, web, browser

test-go: local
	$(GO) test -timeout 20m $(TEST_FLAGS) ./...

test-web: deps
	cd frontend && $(NPM) test

browser: ## install Debian's Chromium and a Chinese font when they are missing
	@sh deploy/local/browser.sh

e2e: local browser web build ## run the browser tests against a server of their own
	cd frontend && $(NPM) run test:ui
	cd frontend && LIUYONG_BIN=../$(BIN) $(NPM) run e2e

lint: deps ## run every linter
	$(GO) vet ./...
	@command -v golangci-lint >/dev/null 2>&1 && golangci-lint version 2>/dev/null | grep -q "$(GOLANGCI_VERSION:v%=%)" || $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	PATH="$$($(GO) env GOPATH)/bin:$$PATH" golangci-lint run ./...
	cd frontend && $(NPM) run lint && $(NPM) run typecheck
	cd frontend && $(NPM) run budget
	cd frontend && $(NPM) run lint:api

fmt: ## format Go and web sources
	gofmt -w api cmd internal search frontend/*.go
	cd frontend && $(NPM) run format

gen: deps build ## write the generated files: OpenAPI, typed client, state diagrams, rights
	$(BIN) openapi > api/openapi.json
	$(BIN) charts > docs/states.md
	$(BIN) rights > docs/rights.md
	cd frontend && $(NPM) run gen

gen-check: gen ## fail when a generated file is out of date
	git diff --exit-code -- api/openapi.json docs/states.md docs/rights.md frontend/app/src/api/schema.d.ts

bench: local build ## run the benchmarks; LIUYONG_BENCH_DATA names a folder with job files
	sh deploy/bench/run.sh

fuzz: ## fuzz every parser for FUZZ_TIME each; FUZZ_ONLY names some
	sh deploy/bench/fuzz.sh $(or $(FUZZ_TIME),10m) "$(or $(FUZZ_ONLY),.)"

attack: local web build ## 100,000 requests made from the contract, then wapiti and sqlmap against the site
	LIUYONG_BARRAGE=$(or $(REQUESTS),100000) $(GO) test -count=1 -timeout 60m -run TestGeneratedRequests -v ./api
	sh deploy/attack/run.sh $(ATTACK_TIME)

vulns: deps ## look for known weaknesses in what is used; needs vuln.go.dev and the npm registry's audit service
	$(GO) run golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK_VERSION) ./...
	cd frontend && $(NPM) audit --audit=true --omit=dev

sbom: deps ## write the lists of parts (CycloneDX) to bin/sbom.go.json and bin/sbom.web.json
	@mkdir -p bin
	$(GO) run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@$(CYCLONEDX_VERSION) mod -json -licenses -output bin/sbom.go.json .
	cd frontend && $(NPM) sbom --sbom-format cyclonedx --omit dev > ../bin/sbom.web.json
	@node deploy/attack/sbom.mjs bin/sbom.go.json bin/sbom.web.json

clean: ## remove what was built; data under var/ stays
	rm -rf bin frontend/dist/assets frontend/dist/.stamp frontend/dist/.vite
