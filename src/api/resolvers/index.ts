export { Claim, Coverage, Dataset, LeftOut, MissingEdition, Release, Source } from './dataset.ts';
export { Cooperation, Dispute, Document, Entity, ExternalId, Name, Nation, Organization } from './entity.ts';
export { Party, Person, Place, Policy, Position, Tenure } from './entity.ts';
export { Event, EventConnection, EventGroup, ParticipantEdge, Participation } from './event.ts';
export { Representative, StatusStep } from './event.ts';
export { FirstEvent, Format, FormatLevel, Group, HostShare, Institution, MemberEdge } from './format.ts';
export { Hop, MatrixCell, MatrixRow, PartnerCount, SearchEdge } from './questions.ts';
export { Timeline, TimelineBucket } from './questions.ts';
export { Query } from './query.ts';
