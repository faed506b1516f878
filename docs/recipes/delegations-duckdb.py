"""Counts the meetings at which each head of a delegation spoke, with DuckDB over Parquet files."""
import json
import os
import tempfile
import urllib.request

import duckdb

SERVICE = os.environ.get("DIPLOGRAPH", "http://127.0.0.1:4000")

with tempfile.TemporaryDirectory() as folder:
    for name in ("participations", "people"):
        urllib.request.urlretrieve(f"{SERVICE}/{name}.parquet", f"{folder}/{name}.parquet")
    rows = duckdb.sql(f"""
        SELECT people.name, count(DISTINCT p.event) AS meetings
        FROM (SELECT event, unnest(representatives) AS person FROM '{folder}/participations.parquet') p
        JOIN '{folder}/people.parquet' people ON people.id = p.person
        GROUP BY people.id, people.name ORDER BY meetings DESC, people.name LIMIT 10
    """).fetchall()
print(json.dumps(rows))
