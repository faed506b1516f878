# The service, for a Neo4j that NEO4J_URI names: it writes no file, runs as nobody in particular, and holds no build tool.

FROM node:22-slim@sha256:83f487e0a63425e5b4d146fb5e5be574bcbe1b7b843d3ebafdd95eaf7767a7e5 AS build
WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim@sha256:83f487e0a63425e5b4d146fb5e5be574bcbe1b7b843d3ebafdd95eaf7767a7e5
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app/package.json /app/schema.graphql /app/LICENSE-DATA ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/docs docs
COPY --from=build /app/seed seed
USER node
EXPOSE 4000
# It asks where PORT and HOST say that the service listens; in this image they are set, and not --port and --host.
HEALTHCHECK --interval=5s --timeout=10s --start-period=60s --retries=12 \
  CMD node dist/cli/main.js health || exit 1
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["start"]
