#include "thunderbird/mailbox_reader.h"

#include "core/text.h"
#include "sources/address.h"
#include "thunderbird/byte_scan.h"

#include <algorithm>
#include <optional>

namespace draht {
namespace {

constexpr MailboxNumber kNone = KnownTexts::kUnknown;

// The next byte that means something in a list of mailboxes; the text's length when there is none.
std::size_t find_special(std::string_view text, std::size_t at) {
  const char* const begin = text.data();
  const char* const found = find_any<'"', '(', ')', ',', ':', ';', '<', '>', '\\'>(begin + at, begin + text.size());
  return static_cast<std::size_t>(found - begin);
}

// The bytes up to the comma behind the first mailbox; 0 when the text is not of the plain kind: a name of ordinary
// letters or in quotes, and an address in brackets, or an address alone.
std::size_t plain_piece(std::string_view text) {
  std::size_t at = 0;
  if (text.starts_with('"')) {
    at = find_special(text, 1);
    while (at < text.size() && text[at] != '"' && text[at] != '\\') at = find_special(text, at + 1);
    if (at >= text.size() || text[at] != '"') return 0;
    ++at;
  }
  const std::size_t special = find_special(text, at);
  if (special == text.size() || text[special] == ',') return special;
  if (text[special] != '<') return 0;
  const std::size_t close = find_special(text, special + 1);
  if (close == text.size() || text[close] != '>') return 0;
  return close + 1 == text.size() || text[close + 1] == ',' ? close + 1 : 0;
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_simple_name(std::string_view name) {
  char before = ' ';
  for (const char c : name) {
    if (!is_letter_or_digit(c) && c != '-' && c != '.' && (c != ' ' || before == ' ')) return false;
    before = c;
  }
  return before != ' ' && name.size() <= kMaxNameBytes;
}

bool is_simple_address(std::string_view address) {
  const auto at = address.find('@');
  if (at == 0 || at == std::string_view::npos || address.size() > kMaxAddressBytes) return false;
  const std::string_view domain = address.substr(at + 1);
  if (domain.empty() || domain.starts_with('.') || domain.ends_with('.')) return false;
  const auto simple = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
  return std::ranges::all_of(address.substr(0, at), simple) && std::ranges::all_of(domain, simple);
}

// "Anna Berg <anna.berg@example.org>", where all of parse_mailbox()'s care would change nothing.
std::optional<Mailbox> simple_mailbox(std::string_view piece) {
  const auto open = piece.find(" <");
  if (open == std::string_view::npos || !piece.ends_with('>')) return std::nullopt;
  const std::string_view name = piece.substr(0, open);
  const std::string_view address = piece.substr(open + 2, piece.size() - open - 3);
  if (!is_simple_name(name) || !is_simple_address(address)) return std::nullopt;
  return Mailbox{ascii_lower(address), std::string(name)};
}

}  // namespace

MailboxReader::MailboxReader(Mailboxes& mailboxes) : mailboxes_(mailboxes) {}

bool MailboxReader::split(std::string_view header) {
  pieces_.clear();
  while (!header.empty() && pieces_.size() < kMaxRecipients) {
    const std::size_t length = plain_piece(header);
    if (length == 0) return false;
    const std::string_view text = header.substr(0, length);
    pieces_.push_back({text, KnownTexts::hash(text)});
    known_.prefetch(pieces_.back().hash);
    header.remove_prefix(std::min(length + 1, header.size()));
    while (header.starts_with(' ')) header.remove_prefix(1);
  }
  return true;
}

MailboxNumber MailboxReader::find(const Piece& piece) {
  if (const std::uint32_t known = known_.find(piece.text, piece.hash); known != KnownTexts::kUnknown) return known;
  if (piece.text.find('@') == std::string_view::npos) return kNone;
  auto mailbox = simple_mailbox(piece.text);
  if (!mailbox) mailbox = parse_mailbox(piece.text);
  if (mailbox->address.empty()) return kNone;
  const MailboxNumber number = mailboxes_.add(*mailbox);
  known_.add(piece.text, piece.hash, number);
  return number;
}

MailboxNumber MailboxReader::read_one(std::string_view header) {
  const bool plain = split(header) && pieces_.size() == 1 && pieces_.front().text.size() == header.size();
  const MailboxNumber found = plain ? find(pieces_.front()) : kNone;
  return found == kNone ? mailboxes_.add(parse_mailbox(header)) : found;
}

void MailboxReader::read_all(std::string_view header, std::vector<MailboxNumber>& out) {
  out.clear();
  bool plain = split(header);
  for (const Piece& piece : pieces_) known_.prefetch_text(piece.hash);
  for (const Piece& piece : pieces_) {
    if (!plain) break;
    const MailboxNumber found = find(piece);
    plain = found != kNone;
    out.push_back(found);
  }
  if (plain) return;
  out.clear();
  for (const Mailbox& mailbox : parse_mailboxes(header)) out.push_back(mailboxes_.add(mailbox));
}

}  // namespace draht
