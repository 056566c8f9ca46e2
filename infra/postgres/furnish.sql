-- What every database of GarageManager finds ready. Run as superuser in template1; safe to repeat.
SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'garage') AS role_missing \gset
\if :role_missing
CREATE ROLE garage LOGIN CREATEDB CREATEROLE;
\endif
ALTER ROLE garage PASSWORD :'password';
ALTER ROLE garage SET search_path = "$user", public, extensions;

CREATE SCHEMA IF NOT EXISTS extensions;
GRANT USAGE ON SCHEMA extensions TO PUBLIC;
CREATE EXTENSION IF NOT EXISTS postgis SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA extensions;
