#include "store/store.h"

#include "facts/heads.h"
#include "phone/region.h"
#include "store/calendars.h"
#include "store/cards.h"
#include "store/contents.h"
#include "store/decisions.h"
#include "store/folders.h"
#include "store/head_writer.h"
#include "store/outcomes.h"
#include "store/settings.h"
#include "store/settle.h"
#include "store/store_impl.h"

#include <fmt/core.h>

#include <set>
#include <system_error>

namespace draht {
namespace {

// 32 MB, which a start after a crash reads through in a moment.
constexpr int kLongLogPages = 4000;

bool same_working_hours(const Settings& before, const Settings& after) {
  return before.work_days == after.work_days && before.work_from_minute == after.work_from_minute &&
         before.work_to_minute == after.work_to_minute;
}

// What was worked out depends on whose mailbox it is, the days of contacts on the zone, and reply times on working
// hours. Subjects that are wanted again are where the mail is: all folders have to be read again.
void note_other_settings(Connection& connection, const Settings& before, const Settings& after) {
  if (before.owner != after.owner) {
    Derived derived = load_derived(connection);
    unsettle(connection, derived);
    settle(connection, derived);
  } else if (before.zone != after.zone || !same_working_hours(before, after)) {
    connection.run("UPDATE person SET kind = -1 WHERE id <> 0");
  }
  if (home_region(before) != home_region(after)) renumber_cards(connection, home_region(after));
  if (after.keep_subjects && !before.keep_subjects) {
    connection.run("UPDATE folder SET mark = '' WHERE mark <> ''");
    connection.run("DELETE FROM folder_window");
  }
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& file) {
  return guarded([&file] {
    auto impl = std::make_unique<Impl>(std::filesystem::absolute(file));
    // Another process may still be in the way; that is no reason not to open.
    static_cast<void>(impl->scrub_what_is_owed());
    return Store(std::move(impl));
  });
}

Result<Settings> Store::settings() {
  return guarded([this] { return load_settings(impl_->connection); });
}

Result<void> Store::put_settings(const Settings& settings) {
  Connection& connection = impl_->connection;
  const auto removed = impl_->change_settled([&](Derived&) {
    const Settings before = load_settings(connection);
    put_settings_rows(connection, settings);
    note_other_settings(connection, before, settings);
    const bool accounts = remove_other_accounts(connection, settings.accounts);
    const bool calendars = remove_other_calendars(connection, settings.calendars);
    const bool subjects =
        !settings.keep_subjects && connection.run("UPDATE mail SET subject = NULL WHERE subject IS NOT NULL") > 0;
    const bool cards = !settings.read_address_books && remove_read_cards(connection);
    if (accounts || calendars || subjects || cards) owe_scrub(connection);
  });
  if (!removed) return removed;
  return impl_->scrub_what_is_owed();
}

Result<std::vector<std::string>> Store::add_owner(std::span<const std::string> addresses) {
  return impl_->change([this, addresses] {
    const Settings before = load_settings(impl_->connection);
    Settings settings = before;
    std::set<std::string> owner(settings.owner.begin(), settings.owner.end());
    owner.insert(addresses.begin(), addresses.end());
    settings.owner.assign(owner.begin(), owner.end());
    if (!addresses.empty()) put_settings_rows(impl_->connection, settings);
    note_other_settings(impl_->connection, before, settings);
    return settings.owner;
  });
}

Result<std::vector<FolderState>> Store::put_folders(std::span<const Folder> folders) {
  return impl_->change_settled([this, folders](Derived&) {
    replace_folder_rows(impl_->connection, folders);
    return folder_states(impl_->connection, folders);
  });
}

Result<std::string> Store::mark_of(const Folder& folder) {
  return impl_->read([&] { return mark_of_folder(impl_->connection, folder); });
}

Result<void> Store::add_known_signs(std::span<MailRecord> mails) {
  return impl_->read([&] {
    Mailboxes mailboxes;
    HeadBatch batch(mailboxes);
    for (const MailRecord& mail : mails) batch.add(mail);
    HeadHasher hasher(mailboxes);
    for (std::size_t i = 0; i < mails.size(); ++i) {
      const HeadKeys keys = hasher.keys(batch.heads()[i]);
      add_kept_signs(impl_->connection, lookup_keys(mails[i].message_id, keys), keys.identity, mails[i]);
    }
  });
}

Result<PutCounts> Store::put_mails(const Folder& folder, std::span<const MailRecord> mails,
                                   const std::string& window_done) {
  if (!counts_as_contact(folder.use)) return PutCounts{};
  // Settled, as heads are found by what settling writes.
  return impl_->change_settled([&](Derived& derived) {
    Connection& connection = impl_->connection;
    const std::int64_t row = folder_row(connection, folder);
    Mailboxes mailboxes;
    HeadBatch batch(mailboxes);
    for (const MailRecord& mail : mails) batch.add(mail);
    HeadWriter writer(connection, mailboxes);
    writer.begin_folder(row, derived);
    writer.put(batch.heads(), load_settings(connection).keep_subjects, derived);
    settle(connection, derived);
    if (!window_done.empty()) put_window_done(connection, row, window_done);
    return PutCounts{writer.counts().stored, writer.counts().known};
  });
}

Result<std::int64_t> Store::remove_mails(const Folder& folder, std::span<const std::string> message_ids) {
  return impl_->change_settled([&](Derived& derived) {
    const auto mails = find_in_folder(impl_->connection, folder, message_ids);
    draht::remove_mails(impl_->connection, derived, mails);
    return static_cast<std::int64_t>(mails.size());
  });
}

Result<std::int64_t> Store::replace_events(const std::string& calendar, const std::string& calendar_name, Seconds from,
                                           Seconds to, std::span<const EventRecord> events) {
  return impl_->change_settled([&](Derived&) {
    const std::int64_t row = calendar_row(impl_->connection, calendar, calendar_name);
    remove_events_between(impl_->connection, row, from, to);
    return insert_events(impl_->connection, row, events);
  });
}

Result<std::int64_t> Store::replace_event(const std::string& calendar, const std::string& calendar_name,
                                          const std::string& uid, std::span<const EventRecord> events) {
  return impl_->change_settled([&](Derived&) {
    const std::int64_t row = calendar_row(impl_->connection, calendar, calendar_name);
    remove_events_of(impl_->connection, row, uid);
    return insert_events(impl_->connection, row, events);
  });
}

Result<std::int64_t> Store::put_cards(std::string_view source, std::span<const Card> cards) {
  return impl_->change([&] {
    const Settings settings = load_settings(impl_->connection);
    return replace_cards(impl_->connection, source, cards, home_region(settings));
  });
}

Result<std::int64_t> Store::put_outcome(const Outcome& outcome) {
  return impl_->change([&] { return insert_outcome(impl_->connection, outcome); });
}

Result<void> Store::remove_outcome(std::int64_t id) {
  const auto found = impl_->change([this, id] { return delete_outcome(impl_->connection, id); });
  if (!found) return std::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such outcome any more.");
  return {};
}

Result<std::int64_t> Store::put_decision(const Decision& decision) {
  return impl_->change([&] { return draht::put_decision(impl_->connection, decision); });
}

Result<void> Store::remove_decision(std::int64_t id) {
  const auto found = impl_->change([this, id] { return delete_decision(impl_->connection, id); });
  if (!found) return std::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such decision any more.");
  return {};
}

Result<std::vector<Decision>> Store::decisions() {
  return impl_->read([this] { return load_decisions(impl_->connection); });
}

Result<void> Store::work_out_anew() {
  return impl_->change_settled([this](Derived& derived) {
    unsettle(impl_->connection, derived);
    settle(impl_->connection, derived);
  });
}

Result<Contents> Store::contents() {
  return impl_->read([this] { return load_contents(impl_->connection); });
}

Result<void> Store::postpone_checkpoints() {
  return guarded([this] { impl_->connection.script(fmt::format("PRAGMA wal_autocheckpoint = {}", kLongLogPages)); });
}

Result<void> Store::checkpoint() {
  return guarded([this] { impl_->connection.script("PRAGMA wal_checkpoint(PASSIVE)"); });
}

Result<std::int64_t> Store::version() {
  return guarded([this] { return impl_->connection.integer("SELECT counter FROM content_version"); });
}

Result<DataSummary> Store::summary() {
  return impl_->read([this] {
    Connection& connection = impl_->connection;
    DataSummary summary;
    summary.database = impl_->file;
    for (const char* suffix : {"", "-wal"}) {
      std::error_code absent;
      const auto bytes = std::filesystem::file_size(impl_->file.string() + suffix, absent);
      if (!absent) summary.bytes += static_cast<std::int64_t>(bytes);
    }
    summary.mails = connection.integer("SELECT count(*) FROM mail") -
                    connection.integer("SELECT count(*) FROM mail WHERE message IS NOT NULL AND message <> id");
    summary.addresses = connection.integer("SELECT count(*) FROM person WHERE id <> 0");
    summary.events = connection.integer("SELECT count(*) FROM event");
    summary.cards = connection.integer("SELECT count(*) FROM card");
    summary.outcomes = connection.integer("SELECT count(*) FROM outcome");
    summary.decisions = connection.integer("SELECT count(*) FROM decision");
    return summary;
  });
}

Result<void> Store::erase() {
  const auto erased = impl_->change([this] {
    delete_everything(impl_->connection);
    owe_scrub(impl_->connection);
  });
  if (!erased) return erased;
  return impl_->scrub_what_is_owed();
}

Result<Forgotten> Store::forget(const std::string& address) {
  auto forgotten = impl_->change_settled([&](Derived&) {
    owe_scrub(impl_->connection);
    return delete_all_of(impl_->connection, address);
  });
  if (!forgotten) return forgotten;
  const auto scrubbed = impl_->scrub_what_is_owed();
  if (!scrubbed) return std::unexpected(scrubbed.error());
  return forgotten;
}

Result<void> Store::put_hello(const LastHello& hello) {
  return guarded([&] {
    Transaction transaction(impl_->connection);
    put_hello_rows(impl_->connection, hello);
    transaction.commit();  // no fact has changed
  });
}

Result<std::optional<LastHello>> Store::last_hello() {
  return guarded([this] { return load_hello(impl_->connection); });
}

}  // namespace draht
