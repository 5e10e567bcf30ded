// The shapes of manifest/protocol.json as the type checker wants them. What really travels is checked against
// protocol.json itself in tests/contract/js, so a slip here cannot get further than a wrong hint in an editor.
// Times are UTC seconds. A person is named by the primary address.

export type Channel = "mail" | "chat" | "phone" | "video" | "in_person" | "voice";
export type SpokenChannel = "chat" | "phone" | "video" | "in_person" | "voice";
export type FolderUse = "inbox" | "sent" | "archives" | "drafts" | "templates" | "junk" | "trash" | "outbox" | "other";
export type Answer = "accepted" | "declined" | "tentative" | "needs_action" | "delegated" | "none";

export interface Settings {
  owner: string[];
  accounts: string[];
  calendars: string[];
  target_calendar: string;
  zone: string;
  language: "de" | "en";
  work_days: number[];
  work_from_minute: number;
  work_to_minute: number;
  call_minutes: number;
  nudges_a_week: number;
  read_address_books: boolean;
  keep_subjects: boolean;
}

export interface Folder {
  account: string;
  path: string;
  use: FolderUse;
}

export interface StoredFolder {
  folder: Folder;
  directory: string;
  summary: string;
  store: string;
  kind: "mbox" | "maildir" | "none";
  on_server: boolean;
  messages: number;
}

export interface FolderState {
  account: string;
  path: string;
  mails: number;
  windows_done: string[];
}

export interface Message {
  message_id: string;
  date: number | null;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  beginning?: string;
}

export interface Mailbox {
  address: string;
  name: string;
}

export interface Attendee extends Mailbox {
  answer: Answer;
  kind: "individual" | "group" | "resource" | "room" | "unknown";
  role: "chair" | "required" | "optional" | "non_participant";
}

export interface Event {
  uid: string;
  recurrence_id: string;
  start: number;
  end: number;
  all_day: boolean;
  title: string;
  location: string;
  url: string;
  description: string;
  status: "confirmed" | "tentative" | "cancelled" | "none";
  busy: boolean;
  organizer: Mailbox | null;
  attendees: Attendee[];
  own_answer: Answer;
  draht: boolean;
}

export interface CalendarScope {
  uid?: string;
  from: number;
  to: number;
}

export interface Person {
  person: string;
  addresses: string[];
  name: string;
  joined: { address: string; reason: string }[];
  kind: "person" | "machine" | "list";
  kind_reason: string;
  kind_words: string;
  kind_decision: number | null;
  channels: Record<Channel, number>;
  sent: number;
  received: number;
  contact_days: number;
  last_written: number | null;
  last_talked: number | null;
  next_talk: number | null;
  rhythm_days: number | null;
  strength: number;
  strength_parts: { name: string; value: number }[];
  alive: number;
  alive_parts: { name: string; value: number }[];
  phone: string;
  muted: boolean;
}

/** What one message is, and why in words. */
export interface MessageKind {
  kind: "person_direct" | "person_list" | "bulk" | "transactional" | "auto_reply";
  words: string;
}

/** An address that is a machine or a list. */
export interface LeftOut {
  address: string;
  name: string;
  kind: "person" | "machine" | "list";
  kind_words: string;
  kind_decision: number | null;
  mails: number;
}

export interface Slot {
  start: number;
  end: number;
}

export interface EvidenceMail {
  message_id: string;
  date: number;
  direction: "sent" | "received";
  subject: string;
}

export interface EvidenceEvent {
  calendar: string;
  uid: string;
  recurrence_id: string;
  start: number;
  title: string;
  channel: Channel;
  counts: boolean;
  reason: string;
}

/** A mail that tells of a talk. */
export interface EvidenceTalk {
  message_id: string;
  date: number;
  channel: Channel;
  evidence: string;
  subject: string;
}

/** How the owner and one person are in touch. */
export interface Habits {
  years: { year: number; sent: number; received: number; talks: number }[];
  last_year: { channel: Channel; direction: "sent" | "received" | "mutual"; contacts: number; share: number }[];
  owner_replies: ReplyTime | null;
  person_replies: ReplyTime | null;
  gaps: { median_days: number; short_days: number; long_days: number } | null;
  one_to_one: number | null;
  reached: HourOfContact[];
}

/** In working hours. */
export interface ReplyTime {
  replies: number;
  median_hours: number;
  slow_hours: number;
}

export interface HourOfContact {
  weekday: number;
  hour: number;
  contacts: number;
}

export interface Thread {
  subject: string;
  begun: number;
  last: number;
  last_direction: "sent" | "received";
  mails: number;
  turns: number;
  others: number;
  waiting_since: number | null;
}

export interface Finding {
  finding: "email_only" | "gone_silent";
  person: string;
  reason: string;
  mails: EvidenceMail[];
  events: EvidenceEvent[];
  numbers: { name: string; value: number }[];
}

export interface Nudge {
  person: Person;
  finding: Finding;
  channel: "phone" | "video" | "in_person" | "voice";
  hooks: string[];
  slot: Slot | null;
}

export interface Draft {
  uid: string;
  title: string;
  description: string;
  start: number;
  end: number;
}

export interface OutcomeRequest {
  person: string;
  outcome: "scheduled" | "called" | "snoozed" | "dismissed" | "muted";
  channel?: SpokenChannel;
  calendar?: string;
  uid?: string;
  start?: number;
  end?: number;
  days?: number;
}

export type DecisionKind = "is_person" | "is_machine" | "is_list" | "same_person" | "other_person";

/** What the owner said; "other" is "" where it is about one. */
export interface Decision {
  id: number;
  decision: DecisionKind;
  at: number;
  person: string;
  name: string;
  other: string;
  other_name: string;
}

export interface Summary {
  database: string;
  bytes: number;
  mails: number;
  addresses: number;
  events: number;
  outcomes: number;
  decisions: number;
  cards: number;
}

export interface HelloReply {
  protocol: number;
  host: string;
  capabilities: string[];
  database: string;
  limits: { frame_in_bytes: number; frame_out_bytes: number };
  now: number;
}

/** The body of the event job.folder. */
export interface JobFolder {
  job: number;
  account: string;
  path: string;
  by: "summary" | "store" | "unchanged" | "nothing";
  messages: number;
  counted: number;
  doubt: string;
}

/** For each request type what goes and what comes back. */
export interface Requests {
  "hello": {
    body: {
      protocol: { min: number; max: number };
      extension: string;
      thunderbird: string;
      profile: string;
      language: string;
      capabilities: string[];
    };
    reply: HelloReply;
  };
  "settings.get": { body: Record<string, never>; reply: { settings: Settings } };
  "settings.put": { body: { settings: Settings }; reply: { settings: Settings } };
  "sources.folders.put": { body: { folders: Folder[]; offset?: number }; reply: { folders: FolderState[]; next: number | null } };
  "sources.mail.put": {
    body: { folder: Folder; messages: Message[]; window_done?: string };
    reply: { stored: number; known: number; left_out: number };
  };
  "sources.mail.read": { body: { folders: StoredFolder[] }; reply: { job: number; left_out: number } };
  "sources.mail.remove": { body: { folder: Folder; message_ids: string[] }; reply: { removed: number } };
  "sources.calendar.put": {
    body: { calendar: { id: string; name: string }; scope: CalendarScope; events: Event[]; last: boolean };
    reply: { stored: number };
  };
  "sources.cards.put": { body: { vcards: string[]; first: boolean; last: boolean }; reply: { stored: number } };
  "job.cancel": { body: { job: number }; reply: Record<string, never> };
  "people.left_out": { body: { offset: number; limit: number }; reply: { left_out: LeftOut[]; total: number; next: number | null } };
  "people.get": { body: { address: string; message_id?: string }; reply: { person: Person | null; nudge: Nudge | null; message: MessageKind | null } };
  "nudges.list": { body: Record<string, never>; reply: { nudges: Nudge[]; more: number } };
  "nudges.why": { body: { person: string }; reply: { person: Person; findings: Finding[]; habits: Habits; threads: Thread[]; talks: EvidenceTalk[]; against: string[] } };
  "schedule.draft": { body: { person: string; start?: number; anyway?: boolean }; reply: Draft };
  "outcomes.put": { body: OutcomeRequest; reply: { id: number } };
  "outcomes.remove": { body: { id: number }; reply: Record<string, never> };
  "decisions.put": { body: { person: string; decision: DecisionKind; other?: string }; reply: { id: number } };
  "decisions.list": { body: { offset: number; limit: number }; reply: { decisions: Decision[]; total: number; next: number | null } };
  "decisions.remove": { body: { id: number }; reply: Record<string, never> };
  "data.summary": { body: Record<string, never>; reply: Summary };
  "data.erase": { body: Record<string, never>; reply: Record<string, never> };
}

export type RequestType = keyof Requests;

/** What protocol.json says of itself, as far as the extension reads it. */
export interface Protocol {
  version: number;
  min_version: number;
  limits: { frame_in_bytes: number; frame_out_bytes: number };
  errors: Record<string, { action: string; when: string }>;
}
