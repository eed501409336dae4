# What a person does with this project, a word each. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup build models demo faults test format lint bench bench-clean bench-enrich docs compose-check check-deploy clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

setup: ## install what building and testing need (apt packages, the development broker, entity models, places)
	@scripts/setup

build: setup ## build the four workers and the command, optimised
	@swift build -c release --product newsline
	@for stage in ingest clean enrich index; do swift build -c release --product newsline-$$stage || exit 1; done

models: ## fetch entity models and places into .build/models; NEWSLINE_ENTITY_MODEL and NEWSLINE_PLACES name those to use
	@scripts/fetch-models
	@scripts/fetch-places

demo: build ## run the whole line on this machine, feed it the seeds, search
	@NEWSLINE_ENTITY_MODEL=$${NEWSLINE_ENTITY_MODEL-.build/models/en-md.nlentity} \
	  NEWSLINE_PLACES=$${NEWSLINE_PLACES-.build/models/places.nlgaz} .build/release/newsline demo $(DEMO)

faults: setup ## break a running line in every way: make faults SEED=n FAULTS="--matrix"
	@scripts/faults --seed $(or $(SEED),1) $(FAULTS)

test: ## run all tests, on a broker of their own or on KAFKA_BOOTSTRAP_SERVERS, and in a browser unless BROWSER_TESTS=off
	@scripts/setup $(if $(filter off,$(BROWSER_TESTS)),,--browser)
	@scripts/test

format: ## format the sources
	@swift format --in-place --recursive --parallel --configuration .swift-format Package.swift Sources Tests

lint: ## check the formatting, with all rules
	@swift format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests

bench: ## measure the client, transactions and the codec
	@scripts/setup kcat gcc
	@scripts/bench

bench-clean: setup ## the cleaner beside other extractors: make bench-clean BENCH_ARTICLES=folder HALF=even
	@BENCH_ARTICLES="$(BENCH_ARTICLES)" scripts/bench-clean $(if $(HALF),--half $(HALF)) $(BENCH)

bench-enrich: setup ## enrichment beside the usual Python stack: make bench-enrich BENCH_ARTICLES=folder
	@BENCH_ARTICLES="$(BENCH_ARTICLES)" scripts/bench-enrich

docs: ## make the reference documentation into .build/documentation
	@scripts/docs

compose-check: setup ## bring the docker compose line up for real and check it
	@scripts/compose-check

check-deploy: setup ## check alerts, dashboard, compose profiles and manifests, and ask the dashboard of a running line
	@scripts/setup prometheus python3-yaml
	@swift build
	@scripts/check-deploy --line

clean: ## remove everything that was built
	@swift package clean
