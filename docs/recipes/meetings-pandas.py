"""Counts the meetings of each format with the C5 by year, with pandas."""
import os

import pandas

SERVICE = os.environ.get("DIPLOGRAPH", "http://127.0.0.1:4000")

events = pandas.read_csv(f"{SERVICE}/events.csv?group=c5&status=HELD", parse_dates=["earliest"])
dated = events.dropna(subset=["earliest"])
print(dated.groupby(["format", dated["earliest"].dt.year]).size().to_json())
