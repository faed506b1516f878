/** The fields of a claim that an assistant needs to cite it. */
const CLAIM = `
fragment ClaimParts on Claim {
  id url subject { id } property edge { id name } object { id name } value
  qualifiers { name value } negated standing contested derived reason support locator attributedTo
  statedOn { edtf } known
  source { id title publisher published { edtf } url }
}`;

/** The fields of a dispute with the claims of each side. */
const DISPUTE = `
fragment DisputeParts on Dispute {
  id name url topic assessment positions { statement claims { id source { title } } }
}`;

/** The claims and disputes behind the properties of some records. */
export const ANSWER_EVIDENCE = `query AssistantAnswerEvidence($ids: [ID!]!, $properties: [Property!]!, $asOf: Date, $knownAt: Date) {
  graph(asOf: $asOf, knownAt: $knownAt) {
    winning: claims(where: { subject: { in: $ids }, property: { in: $properties }, standing: { eq: WINS }, contested: false }, first: 40) {
      totalCount nodes { ...ClaimParts }
    }
    contested: claims(where: { subject: { in: $ids }, property: { in: $properties }, contested: true }, first: 20) {
      totalCount nodes { ...ClaimParts }
    }
    disputes(where: { about: { in: $ids } }, first: 10) { totalCount nodes { ...DisputeParts } }
  }
}${CLAIM}${DISPUTE}
`;

/** The examples of the dataset, and those of some ids that exist. */
export const EXAMPLES = `query AssistantExamples($ids: [ID!]!) {
  dataset { examples { variable record } }
  nodes(ids: $ids) { id }
}
`;

/** Records by name. */
export const SEARCH = `query AssistantSearch($text: String!, $types: [EntityType!], $first: Int = 10, $asOf: Date, $knownAt: Date) {
  graph(asOf: $asOf, knownAt: $knownAt) {
    search(text: $text, types: $types, first: $first) {
      totalCount
      edges {
        score matched
        node {
          __typename id name
          ... on Entity { summary url contested claims(property: NAMES, first: 3) { nodes { ...ClaimParts } } }
          ... on Source { publisher published { edtf } address: url }
        }
      }
    }
  }
}${CLAIM}
`;

/** A record with its claims, a source with the claims that it states, an item of an event with its values, or a claim. */
export const RECORD = `query AssistantRecord($id: ID!, $first: Int = 20, $after: String, $asOf: Date, $knownAt: Date) {
  graph(asOf: $asOf, knownAt: $knownAt) {
    node(id: $id) {
      __typename id
      ... on Entity {
        name url summary contestedProperties: contested updatedOn
        current: claims(where: { standing: { eq: WINS } }, first: 60) { totalCount nodes { ...ClaimParts } }
        claims(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ClaimParts } }
        disputes(first: 20) { totalCount nodes { ...DisputeParts } }
      }
      ... on Source {
        name publisher language authors published { edtf } accessed known address: url
        stated: claims(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ClaimParts } }
      }
      ... on Claim { ...ClaimParts }
      ... on Participation {
        event { id name url } party { id name } roles attendance level delegates
        representatives { person { id name } capacity level standsInFor { id name } onBehalfOf { id name } }
        statedBy: claims { ...ClaimParts }
      }
      ... on Outcome {
        event { id name url } text kind amount bound currency parties { id name } due { edtf } followUp topic
        statedBy: claims { ...ClaimParts }
      }
    }
  }
}${CLAIM}${DISPUTE}
`;

/** All claims of one property of a record. */
export const EVIDENCE = `query AssistantEvidence($id: ID!, $property: Property!, $asOf: Date, $knownAt: Date) {
  graph(asOf: $asOf, knownAt: $knownAt) {
    node(id: $id) {
      __typename id
      ... on Entity {
        name url contestedProperties: contested
        claims(property: $property, first: 100) { totalCount nodes { ...ClaimParts } }
        disputes(first: 20) { totalCount nodes { ...DisputeParts } }
      }
      ... on Source { name about(where: { property: { eq: $property } }, first: 100) { totalCount nodes { ...ClaimParts } } }
    }
  }
}${CLAIM}${DISPUTE}
`;

/** The coverage: the search, its last day, and the known gaps. */
export const COVERAGE = `query AssistantCoverage($format: ID, $type: CoveredType, $first: Int = 20, $after: String, $asOf: Date, $knownAt: Date) {
  dataset { title cutOff releasedOn citation licence counts { type count } }
  graph(asOf: $asOf, knownAt: $knownAt) {
    coverage(format: $format, type: $type, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id name url recordType format { id name } lookedFor searchedUntil
        newestSource { id title published { edtf } url }
        missing { edition series ordinals count claims { ...ClaimParts } }
        leftOut { item why claims { ...ClaimParts } }
      }
    }
  }
}${CLAIM}
`;

/** The description of the dataset. */
export const ABOUT = `query AboutTheDataset {
  dataset { name title version releasedOn cutOff revision licence citation counts { type count } }
}
`;
