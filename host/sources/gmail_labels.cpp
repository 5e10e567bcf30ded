#include "sources/gmail_labels.h"

#include "core/text.h"
#include "sources/folder_use.h"
#include "sources/head_fields.h"
#include "sources/mail_text.h"
#include "sources/plain_words.h"

#include <algorithm>
#include <string>

namespace draht {
namespace {

// The owner's own labels may be called anything; nested ones never mean a folder of Gmail's.
FolderUse use_of(std::string_view label) {
  return label.find('/') == std::string_view::npos ? folder_use_by_name(label) : FolderUse::other;
}

bool is_chat(std::string_view label) {
  const std::string plain = plain_letters(label);
  return plain == "chat" || plain == "chats";
}

// The lower, the more it says.
int rank(FolderUse use) {
  if (!counts_as_contact(use)) return 0;
  return use == FolderUse::sent ? 1 : use == FolderUse::inbox ? 2 : 3;
}

}  // namespace

std::optional<GmailPlace> gmail_place(std::string_view head) {
  constexpr std::string_view kField = "X-Gmail-Labels:";
  auto at = head.find(kField);
  while (at != std::string_view::npos && at > 0 && head[at - 1] != '\n') at = head.find(kField, at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  const HeadFields fields(head.substr(at));
  if (fields.all().empty()) return std::nullopt;
  const std::string labels = decode_words(fields.all().front().value);
  GmailPlace place;
  for (std::string_view rest = labels; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    std::string_view label = trim(part);
    if (label.size() > 1 && label.starts_with('"') && label.ends_with('"')) label = label.substr(1, label.size() - 2);
    place.chat = place.chat || is_chat(label);
    if (const FolderUse use = use_of(label); rank(use) < rank(place.use)) place.use = use;
  }
  return place;
}

}  // namespace draht
