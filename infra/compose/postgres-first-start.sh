#!/usr/bin/env bash
# Runs once, when the database's volume is empty: the application's role and what every database finds ready.
set -euo pipefail
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d template1 -v password="$GARAGE_PASSWORD" -f /etc/garage/furnish.sql
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -c 'CREATE DATABASE garage OWNER garage'
