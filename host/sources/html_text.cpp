#include "sources/html_text.h"

#include "core/text.h"
#include "sources/html_entity.h"
#include "sources/line_scan.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string>

namespace draht {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr std::size_t kMaxTagName = 12;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Tags that begin a line.
bool breaks_line(std::string_view name) {
  constexpr auto kBreaking = std::to_array<std::string_view>(
      {"article", "blockquote", "br",     "center", "dd", "div", "dl", "dt",  "footer",  "h1",    "h2", "h3", "h4",
       "h5",      "h6",         "header", "hr",     "li", "ol",  "p",  "pre", "section", "table", "tr", "ul"});
  static_assert(std::ranges::is_sorted(kBreaking));
  return std::ranges::binary_search(kBreaking, name);
}

// Elements whose text nobody sees.
bool is_unseen(std::string_view name) { return name == "script" || name == "style" || name == "title"; }

class Reducer {
 public:
  Reducer(std::string_view html, char* room) : html_(html), begin_(room), out_(room) {}

  std::string_view run() {
    while (at_ < html_.size()) {
      const std::size_t stop = find_any<'<', '&', '\n', '\r', '\t'>(html_, at_);
      copy(stop);
      if (at_ == html_.size()) break;
      if (html_[at_] == '<') {
        take_tag();
      } else if (html_[at_] == '&') {
        take_entity();
      } else {
        ++at_;
        space();
      }
    }
    return {begin_, static_cast<std::size_t>(out_ - begin_)};
  }

 private:
  void copy(std::size_t stop) {
    // A space that only stands between two tags is none.
    if (at_ < stop && at_line_start()) at_ = std::min(html_.find_first_not_of(' ', at_), stop);
    std::memcpy(out_, html_.data() + at_, stop - at_);
    out_ += stop - at_;
    at_ = stop;
  }

  bool at_line_start() const { return out_ == begin_ || out_[-1] == '\n'; }

  void space() {
    if (!at_line_start() && out_[-1] != ' ') *out_++ = ' ';
  }

  void take_entity() {
    const Entity entity = entity_at(html_.substr(at_));
    if (entity.length == 0) {
      *out_++ = html_[at_++];
      return;
    }
    at_ += entity.length;
    append(entity.character);
  }

  // Every spelling is longer than the character in UTF-8.
  void append(char32_t c) {
    const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
    if (c < 0x80) {
      *out_++ = static_cast<char>(c);
    } else if (c < 0x800) {
      *out_++ = static_cast<char>(0xC0U | c >> 6U);
      *out_++ = tail(0);
    } else {
      if (c < 0x10000) {
        *out_++ = static_cast<char>(0xE0U | c >> 12U);
      } else {
        *out_++ = static_cast<char>(0xF0U | c >> 18U);
        *out_++ = tail(12);
      }
      *out_++ = tail(6);
      *out_++ = tail(0);
    }
  }

  void take_tag() {
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    if (!is_letter(next) && next != '/' && next != '!' && next != '?') {
      *out_++ = html_[at_++];
      return;
    }
    if (html_.substr(at_, 4) == "<!--" && skip_comment()) return;
    const bool closing = next == '/';
    std::size_t end = at_ + (closing ? 2 : 1);
    const std::size_t begin = end;
    while (end < html_.size() && end - begin < kMaxTagName &&
           (is_letter(html_[end]) || (html_[end] >= '1' && html_[end] <= '6')))
      ++end;
    const std::string name = ascii_lower(html_.substr(begin, end - begin));
    at_ = end_of_tag(end);
    if (!closing && is_unseen(name)) skip_element(name);
    if (breaks_line(name)) {
      while (out_ != begin_ && out_[-1] == ' ') --out_;
      if (!at_line_start()) *out_++ = '\n';
    } else if (name == "td" || name == "th") {
      space();
    }
  }

  bool skip_comment() {
    if (no_more_comments_) return false;
    const std::size_t end = html_.find("-->", at_ + 2);
    no_more_comments_ = end == kNowhere;
    if (no_more_comments_) return false;
    at_ = end + 3;
    return true;
  }

  // Behind the ">" that ends the tag; one in a quoted value does not. A quote that is never closed is none.
  std::size_t end_of_tag(std::size_t at) {
    for (;;) {
      at = find_any<'>', '"', '\''>(html_, at);
      if (at == html_.size()) return at;
      if (html_[at] == '>') return at + 1;
      const char quote = html_[at++];
      bool& never_closed = quote == '"' ? no_more_double_ : no_more_single_;
      if (never_closed || html_[at - 2] != '=') continue;
      const std::size_t end = html_.find(quote, at);
      never_closed = end == kNowhere;
      if (!never_closed) at = end + 1;
    }
  }

  void skip_element(std::string_view name) {
    while (at_ < html_.size()) {
      at_ = find_any<'<'>(html_, at_);
      const std::string_view rest = html_.substr(std::min(at_ + 1, html_.size()), name.size() + 1);
      if (rest.starts_with('/') && ascii_lower(rest.substr(1)) == name) return;
      at_ = std::min(at_ + 1, html_.size());
    }
  }

  std::string_view html_;
  std::size_t at_ = 0;
  char* begin_;
  char* out_;
  bool no_more_comments_ = false;
  bool no_more_double_ = false;
  bool no_more_single_ = false;
};

}  // namespace

std::string_view html_text(std::string_view html, Room& room) { return Reducer(html, room.of(html.size())).run(); }

}  // namespace draht
