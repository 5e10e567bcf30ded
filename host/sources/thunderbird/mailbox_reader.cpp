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

// All of them first, so that the places where they may be known are on their way from memory.
bool MailboxReader::split(std::string_view header) {
  pieces_.clear();
  while (!header.empty() && pieces_.size() < kMaxRecipients) {
    const std::size_t length = plain_piece(header);
    if (length == 0) return false;
    Piece piece{header.substr(0, length), nullptr};
    if (length <= kKnownBytes) {
      piece.known = &known_[hash(piece.text) & (kKnown - 1)];
      __builtin_prefetch(piece.known);
    }
    pieces_.push_back(piece);
    header.remove_prefix(std::min(length + 1, header.size()));
    while (header.starts_with(' ')) header.remove_prefix(1);
  }
  return true;
}

MailboxNumber MailboxReader::find(const Piece& piece) {
  const std::string_view text = piece.text;
  if (piece.known != nullptr && text == std::string_view(piece.known->text.data(), piece.known->length))
    return piece.known->number;
  if (text.find('@') == std::string_view::npos) return kNone;
  const Mailbox mailbox = parse_mailbox(text);
  if (mailbox.address.empty()) return kNone;
  const MailboxNumber number = mailboxes_.add(mailbox);
  if (piece.known != nullptr) {
    piece.known->number = number;
    piece.known->length = static_cast<std::uint8_t>(text.size());
    std::ranges::copy(text, piece.known->text.begin());
  }
  return number;
}

void MailboxReader::read_all(std::string_view header, std::vector<MailboxNumber>& out) {
  out.clear();
  bool plain = split(header);
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

MailboxNumber MailboxReader::read_one(std::string_view header) {
  const bool plain = split(header) && pieces_.size() == 1 && pieces_.front().text.size() == header.size();
  const MailboxNumber found = plain ? find(pieces_.front()) : kNone;
  return found == kNone ? mailboxes_.add(parse_mailbox(header)) : found;
}

}  // namespace draht
