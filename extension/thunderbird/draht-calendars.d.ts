// What Thunderbird 153 offers beyond the published types: our own Experiment, and what came with Manifest V3 later.

declare namespace messenger {
  namespace drahtCalendars {
    interface Environment {
      profile: string;
      thunderbird: string;
      zone: string;
      sandboxed: boolean;
    }
    interface CalendarInfo {
      id: string;
      name: string;
      type: string;
      color: string;
      read_only: boolean;
      disabled: boolean;
    }
    interface Change {
      calendar: string;
      uid: string;
      change: "added" | "modified" | "removed";
    }
    interface NewEvent {
      uid: string;
      title: string;
      start: number;
      end: number;
      description: string;
    }
    function environment(): Promise<Environment>;
    function list(): Promise<CalendarInfo[]>;
    function occurrences(calendarId: string, from: number, to: number): Promise<import("../host/shapes.js").Event[]>;
    function occurrencesOf(calendarId: string, uid: string, from: number, to: number): Promise<import("../host/shapes.js").Event[]>;
    function create(calendarId: string, event: NewEvent): Promise<{ calendar: string; uid: string }>;
    function remove(calendarId: string, uid: string): Promise<boolean>;
    function openDialog(calendarId: string, event: NewEvent): Promise<void>;
    function openEvent(calendarId: string, uid: string, recurrenceId: string | null): Promise<boolean>;
    const onChanged: WebExtEvent<(change: Change) => void>;
    const onCalendars: WebExtEvent<(nothing: object) => void>;
  }

  namespace messages {
    function getHeaders(messageId: number): Promise<Record<string, string[]>>;
  }
}
