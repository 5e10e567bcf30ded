#include "thunderbird/mailbox_reader.h"

#include "sources/address.h"
#include "thunderbird/byte_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace draht {
namespace {

constexpr std::size_t kKnown = std::size_t{1} << 16U;
constexpr MailboxNumber kNone = std::numeric_limits<MailboxNumber>::max();

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

std::uint64_t hash(std::string_view text) {
  std::uint64_t state = text.size();
  for (; text.size() >= 8; text.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), 8);
    state = (std::rotl(state, 5) ^ word) * 0x9E3779B97F4A7C15U;
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data(), text.size());
  state = (std::rotl(state, 5) ^ rest) * 0x9E3779B97F4A7C15U;
  return state ^ state >> 32U;
}

}  // namespace

MailboxReader::MailboxReader(Mailboxes& mailboxes) : mailboxes_(mailboxes), known_(kKnown) {}

MailboxNumber MailboxReader::find(std::string_view piece) {
  if (piece.empty()) return kNone;
  Known* const slot = piece.size() <= kKnownBytes ? &known_[hash(piece) & (kKnown - 1)] : nullptr;
  if (slot != nullptr && slot->length == piece.size() &&
      std::ranges::equal(piece, std::string_view(slot->text.data(), slot->length)))
    return slot->number;
  if (piece.find('@') == std::string_view::npos) return kNone;
  const Mailbox mailbox = parse_mailbox(piece);
  if (mailbox.address.empty()) return kNone;
  const MailboxNumber number = mailboxes_.add(mailbox);
  if (slot != nullptr) {
    slot->number = number;
    slot->length = static_cast<std::uint8_t>(piece.size());
    std::ranges::copy(piece, slot->text.begin());
  }
  return number;
}

bool MailboxReader::read_plain(std::string_view header, std::vector<MailboxNumber>& out) {
  while (!header.empty() && out.size() < kMaxRecipients) {
    const std::size_t length = plain_piece(header);
    const MailboxNumber found = length == 0 ? kNone : find(header.substr(0, length));
    if (found == kNone) return false;
    out.push_back(found);
    header.remove_prefix(std::min(length + 1, header.size()));
    while (header.starts_with(' ')) header.remove_prefix(1);
  }
  return true;
}

void MailboxReader::read_all(std::string_view header, std::vector<MailboxNumber>& out) {
  out.clear();
  if (read_plain(header, out)) return;
  out.clear();
  for (const Mailbox& mailbox : parse_mailboxes(header)) out.push_back(mailboxes_.add(mailbox));
}

MailboxNumber MailboxReader::read_one(std::string_view header) {
  const MailboxNumber found = plain_piece(header) == header.size() ? find(header) : kNone;
  return found == kNone ? mailboxes_.add(parse_mailbox(header)) : found;
}

}  // namespace draht
