"""Asks for the formats with the C5 through the generated client: each field has a type that a type checker knows."""
import json
import os

from diplograph_client import Client

SERVICE = os.environ.get("DIPLOGRAPH", "http://127.0.0.1:4000")

client = Client(url=f"{SERVICE}/graphql")
formats = client.formats(group="c5").formats.nodes
print(json.dumps([[each.slug, each.established.edtf if each.established else None] for each in formats]))
