export { Claim, Coverage, Dataset, LeftOut, MissingEdition, Release, Source } from './dataset.ts';
export { Cooperation, Dispute, Entity, ExternalId, Name, Nation, Position, Tenure } from './entity.ts';
export { Event, ParticipantEdge, Participation, Representative, StatusStep, Upcoming } from './event.ts';
export { Format, FormatLevel, Institution, MemberEdge } from './format.ts';
export { DocumentConnection, EventConnection, MeetingConnection, MinisterialConnection } from './groups.ts';
export { ParticipationConnection, PolicyConnection, SummitConnection } from './groups.ts';
export { DocumentGroup, EventGroup, Pair, ParticipationGroup, PolicyGroup } from './groups.ts';
export { Hop, MatrixCell, Timeline, TimelineBucket } from './questions.ts';
export { Query, Query as Graph } from './query.ts';
