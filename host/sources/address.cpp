#include "sources/address.h"

#include "core/text.h"
#include "sources/mail_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace draht {
namespace {

// Headers beyond this are cut: 1,000 recipients with long names fit well within.
constexpr std::size_t kMaxHeaderBytes = std::size_t{512} << 10U;

// What stands between two commas.
struct Piece {
  std::string phrase;                // outside of brackets, quotes removed
  std::string comment;               // in parentheses
  std::optional<std::string> angle;  // in angle brackets
  char end = '\0';                   // the separator behind it
};

// Cuts a header at its top-level commas and semicolons. Brackets and quotes that are never closed are plain characters;
// that there is no closing one is remembered, which keeps the whole linear.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  bool done() const { return at_ >= text_.size(); }

  Piece next() {
    Piece piece;
    while (!done()) {
      const char c = text_[at_++];
      if (c == ',' || c == ';') {
        piece.end = c;
        break;
      }
      if (c == '"' && take_quoted(piece.phrase)) continue;
      if (c == '(' && take_comment(piece.comment)) continue;
      if (c == '<' && !piece.angle) {
        piece.angle = take_angle();
      } else if (c == ':' && !piece.angle && piece.phrase.find('@') == std::string::npos) {
        drop_label(piece.phrase);
      } else {
        piece.phrase += c;
      }
    }
    return piece;
  }

 private:
  // What stands before a colon: the scheme of a link, or else the name of a group.
  static void drop_label(std::string& phrase) {
    const bool link = ascii_lower(phrase).ends_with("mailto");
    phrase.resize(link ? phrase.find_last_not_of("[mailtoMAILTO") + 1 : 0);
  }

  bool take_quoted(std::string& out) {
    if (quotes_open_) return false;
    std::string inner;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '"') {
        out += inner;
        at_ = i + 1;
        return true;
      }
      if (text_[i] == '\\' && i + 1 < text_.size()) ++i;
      inner += text_[i];
    }
    quotes_open_ = true;
    return false;
  }

  bool take_comment(std::string& out) {
    if (comments_open_) return false;
    int depth = 1;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')' && --depth == 0) {
        out = text_.substr(at_, i - at_);
        at_ = i + 1;
        return true;
      }
    }
    comments_open_ = true;
    return false;
  }

  std::string take_angle() {
    while (!done() && (text_[at_] == '<' || text_[at_] == ' ')) ++at_;
    // A source route "<@one,@two:user@host>" is the only form with commas inside.
    const bool route = !done() && text_[at_] == '@';
    const std::size_t end = std::min(text_.find_first_of(route ? ">" : ">,;<", at_), text_.size());
    std::string inner(text_.substr(at_, end - at_));
    at_ = end;
    while (!done() && text_[at_] == '>') ++at_;
    return inner;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool quotes_open_ = false;
  bool comments_open_ = false;
};

std::string_view strip(std::string_view text, std::string_view edges) {
  const auto first = text.find_first_not_of(edges);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(edges) - first + 1);
}

std::string clean_name(std::string_view raw) {
  const std::string name = one_line(decode_words(raw), kMaxNameBytes);
  return std::string(strip(name, " '\""));
}

bool has_only_legal(std::string_view text, std::string_view illegal) {
  return std::ranges::none_of(text, [illegal](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || illegal.find(c) != std::string_view::npos;
  });
}

// Most addresses are as they should be, and cost nothing but their letters.
bool is_plain(std::string_view text) {
  constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+="))
      plain[static_cast<unsigned char>(c)] = true;
    return plain;
  }();
  const auto at = text.find('@');
  if (at == 0 || at >= text.size() - 1 || text.size() > kMaxAddressBytes || text.ends_with('.')) return false;
  const auto others = std::ranges::count_if(text, [&](char c) { return !kPlain[static_cast<unsigned char>(c)]; });
  return others == 1 && text[at + 1] != '.';
}

// "Example. Com" is written by some; white space around dots and "@" never means anything.
std::string without_spaces(std::string_view text) {
  std::string out = one_line(text, 2 * kMaxAddressBytes);
  std::erase(out, ' ');
  return out;
}

class MailboxList {
 public:
  void add(const Piece& piece, bool decoded = false) {
    if (found_.size() >= kMaxRecipients) return;
    if (piece.angle) {
      add_bracketed(piece, *piece.angle);
    } else if (piece.phrase.find('@') != std::string::npos) {
      add_bare(piece);
    } else if (!decoded && piece.phrase.find("=?") != std::string::npos) {
      add_encoded(piece);
    } else {
      // Perhaps the first half of an unquoted "Last, First <a@b>".
      surname_ = piece.end == ',' ? piece.phrase : std::string();
    }
  }

  std::vector<Mailbox> take() { return std::move(found_); }

 private:
  void add_bracketed(const Piece& piece, std::string_view angle) {
    std::string address = normal_address(angle);
    const std::string_view phrase = trim(piece.phrase);
    if (address.empty()) address = normal_address(phrase);
    std::string name(phrase.empty() ? trim(piece.comment) : phrase);
    if (!phrase.empty() && !trim(surname_).empty()) name = surname_ + ", " + name;
    surname_.clear();
    if (!address.empty()) found_.push_back({std::move(address), clean_name(name)});
  }

  // "a@b", "a@b (Name)", "Name a@b", "Name [mailto:a@b]", "a@b c@d"
  void add_bare(const Piece& piece) {
    surname_.clear();
    std::string words;
    std::vector<std::string> addresses;
    std::string_view rest = trim(piece.phrase);
    if (std::string whole = normal_address(rest); !whole.empty() && looks_spaced_out(rest)) {
      addresses.push_back(std::move(whole));
      rest = {};
    }
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n"));
      rest = trim(rest.substr(word.size()));
      std::string address = word.find('@') == std::string_view::npos ? std::string() : normal_address(word);
      if (!address.empty()) {
        addresses.push_back(std::move(address));
      } else {
        words.append(words.empty() ? "" : " ").append(word);
      }
    }
    if (words.empty()) words = trim(piece.comment);
    for (std::string& address : addresses) {
      if (found_.size() < kMaxRecipients)
        found_.push_back({std::move(address), addresses.size() == 1 ? clean_name(words) : ""});
    }
  }

  // "a @ b": the white space touches the "@".
  static bool looks_spaced_out(std::string_view text) {
    const auto at = text.find('@');
    const auto blank = [&text](std::size_t i) { return i < text.size() && (text[i] == ' ' || text[i] == '\t'); };
    return blank(at + 1) || (at > 0 && blank(at - 1));
  }

  // Some programs encode the address together with the name.
  void add_encoded(const Piece& piece) {
    const std::string text = decode_words(piece.phrase);
    Splitter inner(text);
    while (!inner.done()) {
      Piece part = inner.next();
      if (inner.done()) part.end = piece.end;
      add(part, true);
    }
  }

  std::vector<Mailbox> found_;
  std::string surname_;
};

}  // namespace

std::string normal_address(std::string_view text) {
  if (is_plain(text)) return ascii_lower(text);
  text = strip(text.substr(0, 4 * kMaxAddressBytes), " \t\r\n'\"<>");
  if (text.starts_with('[')) text = strip(text, "[]");
  std::string address = ascii_lower(without_spaces(text));
  for (const std::string_view scheme : {"mailto:", "smtp:"}) {
    if (address.starts_with(scheme)) address.erase(0, scheme.size());
  }
  if (address.starts_with('@')) address.erase(0, std::min(address.find(':'), address.size() - 1) + 1);
  while (address.find("@@") != std::string::npos) address.erase(address.find("@@"), 1);
  if (std::ranges::count(address, '@') != 1) return {};
  const auto at = address.find('@');
  const std::string local(strip(address.substr(0, at), "\"'"));
  const std::string_view host = std::string_view(address).substr(at + 1);
  // "[192.0.2.1]" is a domain; a bracket alone is left over from "[a@b]".
  std::string domain(strip(host, host.starts_with('[') ? "." : ".]"));
  if (std::ranges::any_of(domain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    domain = ascii_domain(domain);
  constexpr std::string_view kIllegal = "<>()[],;:\"\\";
  if (local.empty() || domain.empty() || !has_only_legal(local, kIllegal) || !has_only_legal(domain, "<>(),;\"\\"))
    return {};
  address = local + '@' + domain;
  return address.size() <= kMaxAddressBytes ? address : std::string();
}

std::vector<Mailbox> parse_mailboxes(std::string_view header) {
  Splitter splitter(header.substr(0, kMaxHeaderBytes));
  MailboxList list;
  while (!splitter.done()) list.add(splitter.next());
  return list.take();
}

Mailbox parse_mailbox(std::string_view header) {
  std::vector<Mailbox> found = parse_mailboxes(header);
  if (!found.empty()) return std::move(found.front());
  // Exchange's names stand in front of an address that is none.
  const std::string_view name = header.substr(0, std::min(header.find('<'), header.size()));
  return {"", clean_name(name.substr(0, kMaxHeaderBytes))};
}

}  // namespace draht
