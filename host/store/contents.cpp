#include "store/contents.h"

#include "store/calendars.h"
#include "store/folders.h"
#include "store/mailboxes.h"
#include "store/mails.h"
#include "store/outcomes.h"
#include "store/settings.h"

#include <algorithm>
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

std::unordered_map<std::int64_t, std::vector<Folder>> folders_of_mails(Connection& connection) {
  std::unordered_map<std::int64_t, std::vector<Folder>> folders;
  Statement& rows = connection.rows(
      "SELECT mail, account, path, use FROM copy JOIN folder ON folder.id = copy.folder ORDER BY account, path");
  while (rows.step()) {
    const FolderUse use = parse_word<FolderUse>(rows.text(3)).value_or(FolderUse::other);
    folders[rows.integer(0)].push_back({rows.text(1), rows.text(2), use});
  }
  return folders;
}

std::vector<KeptHead> load_heads(Connection& connection, const MailboxesById& mailboxes) {
  auto mails = load_mail_rows(connection, mailboxes);
  std::ranges::sort(mails, earlier);
  auto folders = folders_of_mails(connection);
  std::vector<KeptHead> heads;
  heads.reserve(mails.size());
  for (KeptMail& kept : mails) heads.push_back({std::move(kept.mail), std::move(folders[kept.row])});
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
  const MailboxesById mailboxes = load_mailboxes(connection);
  return {load_settings(connection),
          folder_states(connection, load_folders(connection)),
          load_heads(connection, mailboxes),
          load_calendars(connection),
          load_event_rows(connection, mailboxes),
          load_outcomes(connection)};
}

}  // namespace draht
