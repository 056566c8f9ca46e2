# GarageManager. Two commands matter: `make demo` and `make test`.
# Ports move with GARAGE_PUBLIC_PORT, GARAGE_WEB_PORT, GARAGE_SOCKETS_PORT, GARAGE_POSTGRES_PORT, GARAGE_REDIS_PORT, GARAGE_RABBITMQ_PORT.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
RUN := infra/local/garage.sh

.PHONY: help demo stop test setup services frontend migrate lint types unit e2e openapi bench bench-tenancy bench-isolation bench-chat mutations lock clean

help: ## This list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-16s %s\n", $$1, $$2 }'

demo: ## Everything from nothing: services, build, migrations, demo data, processes; prints addresses and log-ins
	@$(RUN) demo

stop: ## Ends every process and server that make demo started; loses nothing
	@$(RUN) stop

test: ## Everything that must hold: lint, types, backend, frontend, API descriptions, browser tests
	@$(RUN) test

setup: ## The Python environment in .venv, as locked
	@$(RUN) setup

services: ## PostgreSQL, Redis and RabbitMQ on private ports
	@infra/local/services.sh up

frontend: ## Packages and build of the frontend, when its sources changed
	@$(RUN) frontend

migrate: ## The public schema, then every workshop's
	@$(RUN) migrate

lint: ## ruff, import contracts, shell scripts
	@$(RUN) lint

types: ## mypy, strict
	@$(RUN) types

unit: ## Backend and frontend tests
	@$(RUN) unit

e2e: ## The journeys in Chromium, on a stack of their own
	@$(RUN) e2e

openapi: ## Writes the API descriptions and the typed clients made of them
	@$(RUN) openapi

bench: ## The measured promises, as ratios in one run (ONLY=name for one of them)
	@$(RUN) bench $(ONLY)

bench-tenancy: ## Thousands of workshops: births, requests, memory, migrations of all (SIZE=1000)
	@GARAGE_BENCH_WORKSHOPS=$(SIZE) $(RUN) bench tenancy

bench-isolation: ## A hundred thousand operations at once over twenty workshops (GARAGE_HAMMER=number): nothing crosses
	@$(RUN) bench-isolation

bench-chat: ## Ten thousand messages while every server is killed at random (GARAGE_CHAT_MESSAGES=number): nothing is lost
	@$(RUN) bench-chat

mutations: ## Every access check taken out once; the tests must miss each
	@$(RUN) mutations

lock: ## Locks requirements/*.in with hashes
	@$(RUN) lock

clean: ## Removes what the targets above made: data, environment, builds
	@$(RUN) clean
