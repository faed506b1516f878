# Reads the summits with readr, and the network of nations and events with igraph.
suppressPackageStartupMessages({
  library(readr)
  library(igraph)
})
service <- Sys.getenv("DIPLOGRAPH", "http://127.0.0.1:4000")

summits <- read_csv(paste0(service, "/events.csv?group=c5&kind=SUMMIT&status=HELD"), show_col_types = FALSE)
stopifnot(inherits(summits$earliest, "Date"))

file <- tempfile(fileext = ".graphml")
download.file(paste0(service, "/graph.graphml?type=Nation,Event"), file, quiet = TRUE)
graph <- read_graph(file, format = "graphml")
nations <- V(graph)[recordType == "Nation"]
most <- nations[which.max(degree(graph, nations))]
cat(nrow(summits), vcount(graph), ecount(graph), most$id, "\n")
