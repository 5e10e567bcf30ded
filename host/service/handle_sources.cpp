#include "core/text.h"
#include "service/handlers.h"
#include "service/page.h"
#include "service/read_folders.h"
#include "service/records.h"

#include <algorithm>
#include <iterator>

namespace draht {
namespace {

bool contains(const std::vector<std::string>& chosen, const std::string& id) {
  return std::ranges::find(chosen, id) != chosen.end();
}

std::int64_t size_of(const auto& list) { return static_cast<std::int64_t>(list.size()); }

protocol::FolderState view(const FolderState& state) {
  return {state.folder.account, state.folder.path, state.mails, state.windows_done};
}

// A mail that was moved or copied is told without its beginning: reading thousands of mails again would keep
// Thunderbird busy, and go to the server. What it shows is known from where the mail was.
bool shows_itself(const protocol::Message& message) { return message.beginning.has_value(); }

std::vector<std::filesystem::path> paths(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

}  // namespace

Result<protocol::SourcesFoldersPut::Reply> handle(Context& context, const protocol::SourcesFoldersPut& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  std::vector<Folder> folders;
  std::ranges::copy_if(request.folders, std::back_inserter(folders),
                       [&](const Folder& folder) { return contains(settings->accounts, folder.account); });
  const auto states = context.store().put_folders(folders);
  if (!states) return std::unexpected(states.error());
  const auto count = size_of(*states);
  auto page = page_of<protocol::FolderState>(states->size(), request.offset.value_or(0), count,
                                             [&](std::size_t i) { return view((*states)[i]); });
  return protocol::SourcesFoldersPut::Reply{std::move(page.items), page.next};
}

// The extension reads chosen accounts only; a batch that was on its way while the user changed the choice ends here.
Result<protocol::SourcesMailPut::Reply> handle(Context& context, const protocol::SourcesMailPut& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  if (!contains(settings->accounts, request.folder.account) || !counts_as_contact(request.folder.use)) {
    return protocol::SourcesMailPut::Reply{.left_out = size_of(request.messages)};
  }
  std::vector<MailRecord> records;
  records.reserve(request.messages.size());
  for (const auto& message : request.messages) records.push_back(context.messages().read(message));
  if (std::ranges::none_of(request.messages, shows_itself)) {
    if (const auto known = context.store().add_known_signs(records); !known) return std::unexpected(known.error());
  }
  const auto counts = context.store().put_mails(request.folder, records, request.window_done.value_or(""));
  if (!counts) return std::unexpected(counts.error());
  return protocol::SourcesMailPut::Reply{counts->stored, counts->known, 0};
}

Result<protocol::SourcesMailRead::Reply> handle(Context& context, const protocol::SourcesMailRead& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  std::vector<StoredFolder> folders;
  for (const auto& said : request.folders) {
    if (contains(settings->accounts, said.folder.account) && counts_as_contact(said.folder.use))
      folders.push_back(to_stored_folder(said));
  }
  const std::int64_t left_out = size_of(request.folders) - size_of(folders);
  const auto work = [folders = std::move(folders)](Store& store, const std::stop_token& stop, const JobVoice& voice) {
    return read_folders(store, folders, stop, voice);
  };
  return protocol::SourcesMailRead::Reply{context.jobs().start(work), left_out};
}

Result<protocol::SourcesMailRemove::Reply> handle(Context& context, const protocol::SourcesMailRemove& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  if (!contains(settings->accounts, request.folder.account)) return protocol::SourcesMailRemove::Reply{};
  std::vector<std::string> ids;
  ids.reserve(request.message_ids.size());
  std::ranges::transform(request.message_ids, std::back_inserter(ids), plain_message_id);
  const auto removed = context.store().remove_mails(request.folder, ids);
  if (!removed) return std::unexpected(removed.error());
  return protocol::SourcesMailRemove::Reply{*removed};
}

Result<protocol::SourcesCalendarPut::Reply> handle(Context& context, const protocol::SourcesCalendarPut& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  if (!contains(settings->calendars, request.calendar.id)) return protocol::SourcesCalendarPut::Reply{};
  const auto events = context.calendar_pages().add(request);
  if (!events) return std::unexpected(events.error());
  const auto& whole = *events;
  if (!whole) return protocol::SourcesCalendarPut::Reply{};
  const auto& [id, name] = request.calendar;
  const auto& scope = request.scope;
  const auto stored = scope.uid ? context.store().replace_event(id, name, one_line(*scope.uid, kMaxIdBytes), *whole)
                                : context.store().replace_events(id, name, scope.from, scope.to, *whole);
  // The client sends a page again that met a busy store; its calendar must still be whole then.
  if (stored || stored.error().code != ErrorCode::store_busy) context.calendar_pages().done(request);
  if (!stored) return std::unexpected(stored.error());
  return protocol::SourcesCalendarPut::Reply{*stored};
}

Result<protocol::SourcesCardsPut::Reply> handle(Context& context, const protocol::SourcesCardsPut& request) {
  const auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  if (!settings->read_address_books) return protocol::SourcesCardsPut::Reply{};
  const auto cards = context.card_pages().add(request);
  if (!cards) return std::unexpected(cards.error());
  const auto& whole = *cards;
  if (!whole) return protocol::SourcesCardsPut::Reply{};
  const auto stored = context.store().put_cards(kThunderbirdBooks, *whole);
  if (!stored) return std::unexpected(stored.error());
  context.card_pages().clear();
  return protocol::SourcesCardsPut::Reply{*stored};
}

Result<protocol::SourcesImport::Reply> handle(Context& context, const protocol::SourcesImport& request) {
  ImportRequest import;
  import.mbox = paths(request.mbox);
  import.maildir = paths(request.maildir);
  import.eml = paths(request.eml);
  import.ics = paths(request.ics);
  import.now = context.now();
  const auto work = [import = std::move(import)](Store& store, const std::stop_token& stop, const JobVoice& voice) {
    return run_import(store, import, stop, voice.progress);
  };
  return protocol::SourcesImport::Reply{context.jobs().start(work)};
}

Result<protocol::Nothing> handle(Context& context, const protocol::JobCancel& request) {
  return nothing(context.jobs().cancel(request.job));
}

}  // namespace draht
