#include "thunderbird/summary_text.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/mail_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace draht {
namespace {

// True for what decoding and cleaning would not change: printable ASCII, single spaces inside, no encoded word.
bool is_plain_line(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ') || (c == '?' && before == '=')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

constexpr std::size_t kKnown = std::size_t{1} << 16U;
constexpr std::size_t kMaxPieceBytes = 200;  // longer ones are rare and would only fill the memory

// The next byte that means something in a list of mailboxes; the text's length when there is none.
std::size_t find_special(std::string_view text, std::size_t at) {
  static constexpr auto kIsSpecial = [] {
    std::array<bool, 256> special{};
    for (const char c : std::string_view("\"(),:;<>\\")) special[static_cast<unsigned char>(c)] = true;
    return special;
  }();
  while (at < text.size() && !kIsSpecial[static_cast<unsigned char>(text[at])]) ++at;
  return at;
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

MailboxReader::MailboxReader() : known_(kKnown) {}

const Mailbox* MailboxReader::find(std::string_view piece) {
  if (piece.empty() || piece.size() > kMaxPieceBytes) return nullptr;
  Known& slot = known_[hash(piece) & (kKnown - 1)];
  if (slot.text == piece) return &slot.mailbox;
  if (piece.find('@') == std::string_view::npos) return nullptr;
  Mailbox mailbox = parse_mailbox(piece);
  if (mailbox.address.empty()) return nullptr;
  slot = {std::string(piece), std::move(mailbox)};
  return &slot.mailbox;
}

bool MailboxReader::read_plain(std::string_view header, std::vector<Mailbox>& out) {
  std::size_t count = 0;
  while (!header.empty() && count < kMaxRecipients) {
    const std::size_t length = plain_piece(header);
    const Mailbox* const found = length == 0 ? nullptr : find(header.substr(0, length));
    if (found == nullptr) return false;
    if (count < out.size())
      out[count] = *found;
    else
      out.push_back(*found);
    ++count;
    header.remove_prefix(std::min(length + 1, header.size()));
    while (header.starts_with(' ')) header.remove_prefix(1);
  }
  out.resize(count);
  return true;
}

void MailboxReader::read_all(std::string_view header, std::vector<Mailbox>& out) {
  if (!read_plain(header, out)) out = parse_mailboxes(header);
}

void MailboxReader::read_one(std::string_view header, Mailbox& out) {
  const Mailbox* const found = plain_piece(header) == header.size() ? find(header) : nullptr;
  out = found == nullptr ? parse_mailbox(header) : *found;
}

void set_line(std::string_view raw, std::size_t max_bytes, std::string& line) {
  if (raw.size() <= max_bytes && is_plain_line(raw)) {
    line.assign(raw);
  } else {
    line = one_line(to_utf8(raw), max_bytes);
  }
}

void set_subject(std::string_view raw, std::string& subject) {
  if (raw.size() <= kMaxSubjectBytes && is_plain_line(raw) && answer_prefix(raw) == 0) {
    subject.assign(raw);
  } else {
    subject = subject_line(decode_words(raw));
  }
}

}  // namespace draht
