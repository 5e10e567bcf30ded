// Every request with its reply and every event of manifest/protocol.json, under its name on the wire.
// The variants at the end are the list that the host is compiled against: a request without a handler does not compile.
#pragma once

#include "protocol/values.h"

#include <string_view>
#include <variant>

namespace draht::protocol {

// A reply or body without fields.
struct Nothing {
  static void fields(auto&, auto&&) {}
};

struct Hello {
  static constexpr std::string_view kType = "hello";
  VersionRange protocol;
  std::string extension, thunderbird, profile, language;
  std::vector<std::string> capabilities;

  static void fields(auto& self, auto&& visit) {
    visit("protocol", self.protocol);
    visit("extension", self.extension);
    visit("thunderbird", self.thunderbird);
    visit("profile", self.profile);
    visit("language", self.language);
    visit("capabilities", self.capabilities);
  }

  struct Reply {
    std::int64_t protocol = 0;
    std::string host;
    std::vector<std::string> capabilities;
    std::string database;
    Limits limits;
    Seconds now{};

    static void fields(auto& self, auto&& visit) {
      visit("protocol", self.protocol);
      visit("host", self.host);
      visit("capabilities", self.capabilities);
      visit("database", self.database);
      visit("limits", self.limits);
      visit("now", self.now);
    }
  };
};

struct SettingsReply {
  Settings settings;

  static void fields(auto& self, auto&& visit) { visit("settings", self.settings); }
};

struct SettingsGet : Nothing {
  static constexpr std::string_view kType = "settings.get";
  using Reply = SettingsReply;
};

struct SettingsPut {
  static constexpr std::string_view kType = "settings.put";
  Settings settings;

  static void fields(auto& self, auto&& visit) { visit("settings", self.settings); }

  using Reply = SettingsReply;
};

struct SourcesFoldersPut {
  static constexpr std::string_view kType = "sources.folders.put";
  std::vector<Folder> folders;
  std::optional<std::int64_t> offset;

  static void fields(auto& self, auto&& visit) {
    visit("folders", self.folders);
    visit.may_lack("offset", self.offset);
  }

  struct Reply {
    std::vector<FolderState> folders;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("folders", self.folders);
      visit("next", self.next);
    }
  };
};

struct SourcesMailPut {
  static constexpr std::string_view kType = "sources.mail.put";
  Folder folder;
  std::vector<Message> messages;
  std::optional<std::string> window_done;

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("messages", self.messages);
    visit.may_lack("window_done", self.window_done);
  }

  struct Reply {
    std::int64_t stored = 0, known = 0, left_out = 0;

    static void fields(auto& self, auto&& visit) {
      visit("stored", self.stored);
      visit("known", self.known);
      visit("left_out", self.left_out);
    }
  };
};

struct SourcesMailRead {
  static constexpr std::string_view kType = "sources.mail.read";
  std::vector<StoredFolder> folders;

  static void fields(auto& self, auto&& visit) { visit("folders", self.folders); }

  struct Reply {
    std::int64_t job = 0, left_out = 0;

    static void fields(auto& self, auto&& visit) {
      visit("job", self.job);
      visit("left_out", self.left_out);
    }
  };
};

struct SourcesMailRemove {
  static constexpr std::string_view kType = "sources.mail.remove";
  Folder folder;
  std::vector<std::string> message_ids;

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("message_ids", self.message_ids);
  }

  struct Reply {
    std::int64_t removed = 0;

    static void fields(auto& self, auto&& visit) { visit("removed", self.removed); }
  };
};

struct SourcesCalendarPut {
  static constexpr std::string_view kType = "sources.calendar.put";
  Calendar calendar;
  CalendarScope scope;
  std::vector<Event> events;
  bool last = true;

  static void fields(auto& self, auto&& visit) {
    visit("calendar", self.calendar);
    visit("scope", self.scope);
    visit("events", self.events);
    visit("last", self.last);
  }

  struct Reply {
    std::int64_t stored = 0;

    static void fields(auto& self, auto&& visit) { visit("stored", self.stored); }
  };
};

struct SourcesImport {
  static constexpr std::string_view kType = "sources.import";
  std::vector<std::string> mbox, maildir, eml, ics;

  static void fields(auto& self, auto&& visit) {
    visit("mbox", self.mbox);
    visit("maildir", self.maildir);
    visit("eml", self.eml);
    visit("ics", self.ics);
  }

  struct Reply {
    std::int64_t job = 0;

    static void fields(auto& self, auto&& visit) { visit("job", self.job); }
  };
};

struct JobCancel {
  static constexpr std::string_view kType = "job.cancel";
  std::int64_t job = 0;

  static void fields(auto& self, auto&& visit) { visit("job", self.job); }

  using Reply = Nothing;
};

struct PeopleList {
  static constexpr std::string_view kType = "people.list";
  std::int64_t offset = 0, limit = 1;

  static void fields(auto& self, auto&& visit) {
    visit("offset", self.offset);
    visit("limit", self.limit);
  }

  struct Reply {
    std::vector<Person> people;
    std::int64_t total = 0;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("people", self.people);
      visit("total", self.total);
      visit("next", self.next);
    }
  };
};

struct PeopleGet {
  static constexpr std::string_view kType = "people.get";
  std::string address;

  static void fields(auto& self, auto&& visit) { visit("address", self.address); }

  struct Reply {
    std::optional<Person> person;
    std::optional<Nudge> nudge;

    static void fields(auto& self, auto&& visit) {
      visit("person", self.person);
      visit("nudge", self.nudge);
    }
  };
};

struct NudgesList : Nothing {
  static constexpr std::string_view kType = "nudges.list";

  struct Reply {
    std::vector<Nudge> nudges;
    std::int64_t more = 0;

    static void fields(auto& self, auto&& visit) {
      visit("nudges", self.nudges);
      visit("more", self.more);
    }
  };
};

struct NudgesWhy {
  static constexpr std::string_view kType = "nudges.why";
  std::string person;

  static void fields(auto& self, auto&& visit) { visit("person", self.person); }

  struct Reply {
    Person person;
    std::vector<Finding> findings;
    std::vector<EvidenceTalk> talks;
    std::vector<std::string> against;

    static void fields(auto& self, auto&& visit) {
      visit("person", self.person);
      visit("findings", self.findings);
      visit("talks", self.talks);
      visit("against", self.against);
    }
  };
};

struct ScheduleSlots {
  static constexpr std::string_view kType = "schedule.slots";
  std::string person;
  std::int64_t minutes = 15, count = 1;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("minutes", self.minutes);
    visit("count", self.count);
  }

  struct Reply {
    std::vector<Slot> slots;

    static void fields(auto& self, auto&& visit) { visit("slots", self.slots); }
  };
};

struct ScheduleDraft {
  static constexpr std::string_view kType = "schedule.draft";
  std::string person, phone;
  std::optional<Seconds> start;
  std::optional<bool> anyway;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("phone", self.phone);
    visit.may_lack("start", self.start);
    visit.may_lack("anyway", self.anyway);
  }

  struct Reply {
    std::string uid, title, description;
    Seconds start{}, end{};

    static void fields(auto& self, auto&& visit) {
      visit("uid", self.uid);
      visit("title", self.title);
      visit("description", self.description);
      visit("start", self.start);
      visit("end", self.end);
    }
  };
};

struct OutcomesPut {
  static constexpr std::string_view kType = "outcomes.put";
  std::string person;
  OutcomeKind outcome = OutcomeKind::called;
  std::optional<Channel> channel;
  std::optional<std::string> calendar, uid;
  std::optional<Seconds> start, end;
  std::optional<std::int64_t> days;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("outcome", self.outcome);
    visit.may_lack("channel", self.channel);
    visit.may_lack("calendar", self.calendar);
    visit.may_lack("uid", self.uid);
    visit.may_lack("start", self.start);
    visit.may_lack("end", self.end);
    visit.may_lack("days", self.days);
  }

  struct Reply {
    std::int64_t id = 0;

    static void fields(auto& self, auto&& visit) { visit("id", self.id); }
  };
};

struct OutcomesRemove {
  static constexpr std::string_view kType = "outcomes.remove";
  std::int64_t id = 0;

  static void fields(auto& self, auto&& visit) { visit("id", self.id); }

  using Reply = Nothing;
};

struct DataSummary : Nothing {
  static constexpr std::string_view kType = "data.summary";

  struct Reply {
    std::string database;
    std::int64_t bytes = 0, mails = 0, addresses = 0, events = 0, outcomes = 0;

    static void fields(auto& self, auto&& visit) {
      visit("database", self.database);
      visit("bytes", self.bytes);
      visit("mails", self.mails);
      visit("addresses", self.addresses);
      visit("events", self.events);
      visit("outcomes", self.outcomes);
    }
  };
};

struct DataErase : Nothing {
  static constexpr std::string_view kType = "data.erase";
  using Reply = Nothing;
};

struct JobProgressed {
  static constexpr std::string_view kType = "job.progress";
  JobProgress progress;

  static void fields(auto& self, auto&& visit) { visit("progress", self.progress); }
};

// A folder is finished. The words are those of the contract.
struct JobFolder {
  static constexpr std::string_view kType = "job.folder";
  std::int64_t job = 0;
  std::string account, path, by;
  std::int64_t messages = 0, counted = -1;
  std::string doubt;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("account", self.account);
    visit("path", self.path);
    visit("by", self.by);
    visit("messages", self.messages);
    visit("counted", self.counted);
    visit("doubt", self.doubt);
  }
};

struct JobDone {
  static constexpr std::string_view kType = "job.done";
  std::int64_t job = 0;
  ImportResult result;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("result", self.result);
  }
};

struct JobFailed {
  static constexpr std::string_view kType = "job.failed";
  std::int64_t job = 0;
  std::string code, message, action;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("code", self.code);
    visit("message", self.message);
    visit("action", self.action);
  }
};

// Every request that this host answers.
using Request =
    std::variant<Hello, SettingsGet, SettingsPut, SourcesFoldersPut, SourcesMailPut, SourcesMailRead, SourcesMailRemove,
                 SourcesCalendarPut, SourcesImport, JobCancel, PeopleList, PeopleGet, NudgesList, NudgesWhy,
                 ScheduleSlots, ScheduleDraft, OutcomesPut, OutcomesRemove, DataSummary, DataErase>;

}  // namespace draht::protocol
