#include "sources/folder_use.h"

#include "sources/plain_words.h"

#include <array>
#include <optional>
#include <string>

namespace draht {
namespace {

struct KnownName {
  std::string_view name;  // in plain letters, words separated by one space
  FolderUse use;
};

// Thunderbird, Outlook, Exchange, Apple Mail, Gmail, Lotus Notes, GMX, Web.de, T-Online.
constexpr auto kKnownNames = std::to_array<KnownName>({
    {"inbox", FolderUse::inbox},
    {"posteingang", FolderUse::inbox},
    {"notes inbox", FolderUse::inbox},
    {"sent", FolderUse::sent},
    {"sent mail", FolderUse::sent},
    {"sent items", FolderUse::sent},
    {"sent messages", FolderUse::sent},
    {"gesendet", FolderUse::sent},
    {"gesendete elemente", FolderUse::sent},
    {"gesendete objekte", FolderUse::sent},
    {"gesendete nachrichten", FolderUse::sent},
    {"gesendete mails", FolderUse::sent},
    {"archive", FolderUse::archives},
    {"archives", FolderUse::archives},
    {"archiv", FolderUse::archives},
    {"all mail", FolderUse::archives},
    {"alle nachrichten", FolderUse::archives},
    {"drafts", FolderUse::drafts},
    {"draft", FolderUse::drafts},
    {"entwurfe", FolderUse::drafts},
    {"entwuerfe", FolderUse::drafts},
    {"templates", FolderUse::templates},
    {"vorlagen", FolderUse::templates},
    {"junk", FolderUse::junk},
    {"junk mail", FolderUse::junk},
    {"junk email", FolderUse::junk},
    {"junk e mail", FolderUse::junk},
    {"spam", FolderUse::junk},
    {"spamverdacht", FolderUse::junk},
    {"bulk mail", FolderUse::junk},
    {"unerwunschte werbung", FolderUse::junk},
    {"trash", FolderUse::trash},
    {"bin", FolderUse::trash},
    {"deleted", FolderUse::trash},
    {"deleted items", FolderUse::trash},
    {"deleted messages", FolderUse::trash},
    {"deleted mail", FolderUse::trash},
    {"papierkorb", FolderUse::trash},
    {"geloscht", FolderUse::trash},
    {"geloschte elemente", FolderUse::trash},
    {"geloschte objekte", FolderUse::trash},
    {"geloschte nachrichten", FolderUse::trash},
    {"geloeschte elemente", FolderUse::trash},
    {"geloeschte objekte", FolderUse::trash},
    {"outbox", FolderUse::outbox},
    {"unsent messages", FolderUse::outbox},
    {"postausgang", FolderUse::outbox},
});

std::optional<FolderUse> use_of(std::string_view part) {
  const std::string plain = plain_letters(part);
  std::string name;
  for (const std::string_view word : words_of(plain)) name.append(name.empty() ? "" : " ").append(word);
  // "Sent.mbox.gz", "Drafts.sbd": how the folder is stored, not what it is called.
  for (const std::string_view ending : {" gz", " mbox", " sbd"}) {
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  }
  for (const KnownName& known : kKnownNames) {
    if (known.name == name) return known.use;
  }
  return std::nullopt;
}

}  // namespace

FolderUse folder_use_by_name(std::string_view path) {
  FolderUse use = FolderUse::other;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    const std::optional<FolderUse> known = use_of(part);
    if (!known) continue;
    use = *known;
    if (!counts_as_contact(use)) return use;
  }
  return use;
}

}  // namespace draht
