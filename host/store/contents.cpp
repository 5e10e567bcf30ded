#include "store/contents.h"

#include "store/calendars.h"
#include "store/cards.h"
#include "store/decisions.h"
#include "store/folders.h"
#include "store/heads_of_one.h"
#include "store/mailboxes.h"
#include "store/outcomes.h"
#include "store/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace draht {
namespace {

std::vector<Folder> load_folders(Connection& connection) {
  std::vector<Folder> folders;
  Statement& rows = connection.rows("SELECT account, path, use FROM folder ORDER BY account, path");
  while (rows.step()) {
    folders.push_back({rows.text(0), rows.text(1), parse_word<FolderUse>(rows.text(2)).value_or(FolderUse::other)});
  }
  return folders;
}

std::unordered_map<std::int64_t, Folder> folders_by_row(Connection& connection) {
  std::unordered_map<std::int64_t, Folder> folders;
  Statement& rows = connection.rows("SELECT id, account, path, use FROM folder");
  while (rows.step()) {
    folders[rows.integer(0)] = {rows.text(1), rows.text(2),
                                parse_word<FolderUse>(rows.text(3)).value_or(FolderUse::other)};
  }
  return folders;
}

std::vector<MailRow> load_rows(Connection& connection) {
  std::vector<MailRow> rows;
  static const std::string kSelect = fmt::format("SELECT {} FROM {}", kMailColumns, kMailTables);
  Statement& found = connection.rows(kSelect);
  while (found.step()) read_mail_row(found, rows.emplace_back());
  std::ranges::sort(rows, earlier);
  return rows;
}

// The same head in several folders is one, with all that any of them knows.
std::vector<KeptHead> load_heads(Connection& connection, MailboxRows& mailboxes) {
  const auto folders = folders_by_row(connection);
  std::vector<KeptHead> heads;
  std::optional<std::int64_t> identity;
  for (const MailRow& row : load_rows(connection)) {
    if (row.keys.identity != identity) heads.push_back({to_record(row, mailboxes), {}});
    identity = row.keys.identity;
    KeptHead& head = heads.back();
    head.mail.listed |= row.listed;
    head.mail.sender = better(head.mail.sender, row.verdict);
    head.mail.cue = stronger(head.mail.cue, row.cue);
    head.mail.thread = better(head.mail.thread, row.thread);
    head.mail.automatic |= row.automatic;
    if (head.mail.subject.empty()) head.mail.subject = row.subject.value_or("");
    if (const auto folder = folders.find(row.folder); folder != folders.end()) head.folders.push_back(folder->second);
  }
  for (KeptHead& head : heads)
    std::ranges::sort(head.folders, {}, [](const Folder& folder) { return std::tie(folder.account, folder.path); });
  return heads;
}

std::vector<KeptCalendar> load_calendars(Connection& connection) {
  std::vector<KeptCalendar> calendars;
  Statement& rows = connection.rows("SELECT calendar, name FROM calendar ORDER BY calendar");
  while (rows.step()) calendars.push_back({rows.text(0), rows.text(1)});
  return calendars;
}

}  // namespace

Contents load_contents(Connection& connection) {
  MailboxRows mailboxes(connection);
  return {load_settings(connection),          folder_states(connection, load_folders(connection)),
          load_heads(connection, mailboxes),  load_calendars(connection),
          load_events(connection, mailboxes), load_outcomes(connection),
          load_decisions(connection),         load_cards(connection)};
}

}  // namespace draht
