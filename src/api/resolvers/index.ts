export { Claim, Coverage, Dataset, LeftOut, MissingEdition, Release, Source } from './dataset.ts';
export { Cooperation, Dispute, Entity, ExternalId, Name, Nation, Position, Tenure } from './entity.ts';
export { Event, EventConnection, EventGroup, ParticipantEdge, Participation } from './event.ts';
export { Representative, StatusStep, Upcoming } from './event.ts';
export { Format, FormatLevel, Institution, MemberEdge } from './format.ts';
export { Hop, MatrixCell, Timeline, TimelineBucket } from './questions.ts';
export { Query, Query as Graph } from './query.ts';
