// The database of one profile: what was read and what the user said. The only layer that knows SQLite.
// One Store is one connection; each thread opens its own. Errors: store_busy, store_newer, store_failed, not_found.
#pragma once

#include "core/error.h"
#include "detection/relationship.h"
#include "detection/watch.h"
#include "facts/card.h"
#include "facts/decision.h"
#include "facts/event.h"
#include "facts/mail.h"
#include "facts/outcome.h"
#include "facts/settings.h"
#include "metrics/habits.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// What the command line imported belongs to no account or calendar of Thunderbird: its account is "archive", its
// calendars are "archive" or start with "archive/". Choosing accounts and calendars leaves it alone.
inline constexpr std::string_view kArchive = "archive";
// The address books of Thunderbird, all of them together.
inline constexpr std::string_view kThunderbirdBooks = "thunderbird";
constexpr bool is_archive(std::string_view id) {
  return id.starts_with(kArchive) && (id.size() == kArchive.size() || id[kArchive.size()] == '/');
}

struct FolderState {
  Folder folder;
  std::int64_t mails = 0;                 // copies kept from this folder
  std::vector<std::string> windows_done;  // names of the time windows whose mail is wholly read, sorted
  std::string mark;                       // of its files when they were last read whole (intake.h); empty: never
};

struct PutCounts {
  std::int64_t stored = 0;  // new
  std::int64_t known = 0;   // this very message was already kept from this folder
};

struct IntakeCounts {
  std::int64_t stored = 0, known = 0;  // as above
  std::int64_t removed = 0;            // no longer in the folder
};

// How the owner and one person stand to each other, in figures.
struct Standing {
  AddressId id = 0;
  std::string address;  // the primary one
  PersonKind kind = PersonKind::person;
  Figures figures{};
  std::optional<Seconds> next_talk{};
};

// An address that is a machine or a list.
struct LeftOut {
  std::string address;
  PersonKind kind = PersonKind::machine;
  std::int64_t mails = 0;  // from there, and those that reached the owner through it
};

// Who was forgotten, by which addresses.
struct Forgotten {
  std::vector<std::string> addresses;  // the primary one first
  std::int64_t rows = 0;
};

struct DataSummary {
  std::filesystem::path database;
  std::int64_t bytes = 0;      // on disk, with the write-ahead log
  std::int64_t mails = 0;      // messages, copies folded
  std::int64_t addresses = 0;  // distinct ones
  std::int64_t events = 0, outcomes = 0, decisions = 0;
  std::int64_t cards = 0;  // of address books
};

// One message head and where it lies; copies in several folders share it.
struct KeptHead {
  MailRecord mail;
  std::vector<Folder> folders;  // sorted by account and path
};

struct KeptCalendar {
  std::string calendar, name;
};

// A card of Thunderbird's address books, or of an imported one ("archive/NAME").
struct KeptCard {
  std::string source;
  Card card;

  auto operator<=>(const KeptCard&) const = default;
};

// Everything that is kept, each list in an order that depends on its content only.
struct Contents {
  Settings settings;
  std::vector<FolderState> folders;
  std::vector<KeptHead> mails;
  std::vector<KeptCalendar> calendars;
  std::vector<CalendarEvent> events;
  std::vector<Outcome> outcomes;
  std::vector<Decision> decisions;
  std::vector<KeptCard> cards;
};

// Direct mails from and to people.
struct MailTotals {
  std::int64_t sent = 0, received = 0;
};

// What the extension said of itself when it last connected; read by `draht doctor`.
struct LastHello {
  std::string extension, thunderbird, profile;
  std::vector<std::string> capabilities;
  Seconds at{};
};

class Store {
 public:
  // Creates file and folders as needed (0600 / 0700) and migrates an older schema after a backup beside the file.
  static Result<Store> open(const std::filesystem::path& file);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  Result<Settings> settings();
  // Also deletes what was read from accounts and calendars no longer chosen, and subjects if they are not to be kept.
  Result<void> put_settings(const Settings& settings);
  // Adds to the owner's addresses and touches no other setting. Returns all of them, sorted.
  Result<std::vector<std::string>> add_owner(std::span<const std::string> addresses);

  // Makes `folders` the whole list for the accounts of Thunderbird: mail of folders that are gone, or that no longer
  // count as contact, is deleted. What was imported is left alone. The states come in the order of `folders`.
  Result<std::vector<FolderState>> put_folders(std::span<const Folder> folders);

  // What Intake::end_whole() remembered of the folder; empty when there is nothing.
  Result<std::string> mark_of(const Folder& folder);

  // Adds the signs that a copy of the same mail has in any folder, for mail out of a list that does not show them.
  Result<void> add_known_signs(std::span<MailRecord> mails);

  // One transaction: the messages and, if named, the finished time window. The folder is created when new; nothing is
  // kept of one that does not count as contact. What is kept does not depend on order, repetition or batches.
  Result<PutCounts> put_mails(const Folder& folder, std::span<const MailRecord> mails,
                              const std::string& window_done = {});
  Result<std::int64_t> remove_mails(const Folder& folder, std::span<const std::string> message_ids);

  // Everything that is worked out from the facts is thrown away and worked out again. What is known does not change.
  Result<void> work_out_anew();

  // Replaces all occurrences of that calendar that start in [from, to), in one transaction. Occurrences outside of that
  // range are taken too, each in place of the one with its uid and recurrence id.
  Result<std::int64_t> replace_events(const std::string& calendar, const std::string& calendar_name, Seconds from,
                                      Seconds to, std::span<const EventRecord> events);
  // Replaces all occurrences of one uid.
  Result<std::int64_t> replace_event(const std::string& calendar, const std::string& calendar_name,
                                     const std::string& uid, std::span<const EventRecord> events);

  // Makes `cards` all that this address book has. The number of different ones.
  Result<std::int64_t> put_cards(std::string_view source, std::span<const Card> cards);

  Result<std::int64_t> put_outcome(const Outcome& outcome);  // the id
  Result<void> remove_outcome(std::int64_t id);              // not_found

  // In place of an older one about the same question and people. The id: that of the older one when it says the same.
  Result<std::int64_t> put_decision(const Decision& decision);
  Result<void> remove_decision(std::int64_t id);  // not_found; as if it had never been said
  Result<std::vector<Decision>> decisions();      // oldest first

  // What follows reads what was worked out when it was written; none of it but habits() looks at the history. Each is
  // of one state of the database and of the moment `now`, which may lie in the past.

  // Everybody but the owner, each person once. By row.
  Result<std::vector<Standing>> standings(Seconds now);
  // Machines and lists, as they are now: those with most mail first, equals by address.
  Result<std::vector<LeftOut>> left_out();
  // About whom a detector may find something, and what it has counted of them; once for each that may.
  struct Watched {
    Standing standing;
    Watch watch;
  };
  Result<std::vector<Watched>> watched(Seconds now);
  // By any of the person's addresses; so are those below.
  Result<std::optional<Standing>> standing(std::string_view address, Seconds now);
  Result<std::string> name_of(const std::string& address);  // the address itself where nobody gives it a name

  Result<MailTotals> mail_totals(Seconds now);  // until then

  // Nothing for the owner and for strangers. No mails at all are loaded when `recent_mails` is 0.
  Result<std::optional<Relationship>> relationship(std::string_view address, Seconds now,
                                                   std::size_t recent_mails = kMostRecentMails);
  // Newest first, at most kMostTalkMails; none for the owner, for strangers, and for machines and lists. Looks through
  // the person's history, as far as it has to.
  Result<std::vector<TalkMail>> talk_mails(std::string_view address, Seconds now);

  // Reads the whole history of that one person. Nothing for the owner and for strangers.
  Result<std::optional<Habits>> habits(std::string_view address, Seconds now);

  // Occurrences that end after `from` and begin before `to`, by start.
  Result<std::vector<CalendarEvent>> events(Seconds from, Seconds to);
  Result<bool> any_events();
  Result<std::vector<Outcome>> outcomes();  // in the order they were said, each about a primary address

  // What that message is; nothing when it is not kept.
  Result<std::optional<SenderVerdict>> sender_of(std::string_view message_id);

  // Everything: for `draht export`, and to see whether two databases know the same.
  Result<Contents> contents();

  // Changes whenever another call changed what is known, also through another connection.
  Result<std::int64_t> version();

  // From now on a change does not wait until the write-ahead log is back in the database file, unless the log has
  // become very long: for whoever calls checkpoint() when there is nothing else to do.
  Result<void> postpone_checkpoints();
  Result<void> checkpoint();

  Result<DataSummary> summary();
  // Deleting reaches the bytes on disk too, also those of backups. store_busy means: the rows are gone, but another
  // process keeps old pages open; to be repeated. Whatever is left over is made good by the next call that deletes or
  // puts settings, and when the database is opened next.
  Result<void> erase();  // all facts, outcomes and settings; the file remains, emptied
  // Every row that names any address of the person who has this one: messages, attendee lines, cards, outcomes,
  // decisions, calls planned by Draht.
  Result<Forgotten> forget(const std::string& address);

  Result<void> put_hello(const LastHello& hello);
  Result<std::optional<LastHello>> last_hello();

 private:
  friend class Intake;
  class Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace draht
