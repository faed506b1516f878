"""Finds the parties with the most meetings in the graph, with networkx."""
import io
import json
import os
import urllib.request

import networkx

SERVICE = os.environ.get("DIPLOGRAPH", "http://127.0.0.1:4000")

with urllib.request.urlopen(f"{SERVICE}/graph.graphml?type=Nation,Organization,Event") as answer:
    graph = networkx.read_graphml(io.BytesIO(answer.read()), force_multigraph=True)
meetings = {
    node: len({other for other in networkx.all_neighbors(graph, node) if graph.nodes[other]["recordType"] == "Event"})
    for node, data in graph.nodes(data=True)
    if data["recordType"] in ("Nation", "Organization")
}
print(json.dumps(sorted(meetings.items(), key=lambda item: (-item[1], item[0]))[:5]))
