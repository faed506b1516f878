# Prints as JSON what igraph and tidygraph find in a graph, and readr in tables.
suppressPackageStartupMessages({
  library(readr)
  library(igraph)
  library(tidygraph)
})
folder <- commandArgs(TRUE)[1]
names <- commandArgs(TRUE)[-1]
graph <- read_graph(file.path(folder, "graph.graphml"), format = "graphml")
tidy <- as_tbl_graph(graph)
nodes <- as_tibble(activate(tidy, nodes))
edges <- as_tibble(activate(tidy, edges))
read_table <- function(name) {
  read_csv(file.path(folder, paste0(name, ".csv")), show_col_types = FALSE, progress = FALSE, guess_max = Inf)
}
tables <- lapply(names, read_table)
numbers <- function(values) paste0("[", paste(values, collapse = ","), "]")
texts <- function(values) numbers(paste0('"', values, '"'))
cat(sprintf(
  '{"nodes":%d,"edges":%d,"tidyNodes":%d,"tidyEdges":%d,"nodeNames":%s,"edgeNames":%s,"rows":%s,"problems":%s,"days":%s}',
  vcount(graph), ecount(graph), nrow(nodes), nrow(edges), texts(colnames(nodes)), texts(colnames(edges)),
  numbers(vapply(tables, nrow, 1L)), numbers(vapply(tables, function(table) nrow(problems(table)), 1L)),
  texts(vapply(tables, function(table) paste(names(table)[vapply(table, inherits, TRUE, "Date")], collapse = " "), ""))
))
