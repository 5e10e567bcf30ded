#include "cues/new_text.h"

#include "cues/line_kind.h"

#include <algorithm>
#include <cstddef>

namespace draht {
namespace {

// As many lines as the head of a quoted mail, or a wrapped line that introduces it, may take.
constexpr int kFieldLines = 7;
constexpr int kIntroductionLines = 3;

class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), end_(line_end(0)) {}

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t place() const { return at_; }
  std::string_view peek() const { return text_.substr(at_, end_ - at_); }
  void skip() {
    at_ = std::min(end_ + 1, text_.size());
    end_ = line_end(at_);
  }

 private:
  std::size_t line_end(std::size_t begin) const { return std::min(text_.find('\n', begin), text_.size()); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_;  // of the line
};

// A copy of the walk goes ahead.
bool quoted_lines_follow(Lines lines) {
  for (int i = 0; i < kIntroductionLines && !lines.at_end(); ++i, lines.skip()) {
    const LineKind kind = line_kind(lines.peek());
    if (kind != LineKind::blank) return kind == LineKind::quoted;
  }
  return false;
}

bool fields_follow(Lines lines) {
  int fields = 0;
  for (int i = 0; i < kFieldLines && !lines.at_end(); ++i, lines.skip()) {
    const LineKind kind = line_kind(lines.peek());
    fields += kind == LineKind::field || kind == LineKind::first_field ? 1 : 0;
  }
  return fields >= 3;
}

// The number of lines that introduce a quotation from here on, 0 when they do not.
int introduction_lines(Lines lines) {
  bool says_wrote = false;
  for (int i = 1; i <= kIntroductionLines && !lines.at_end(); ++i, lines.skip()) {
    says_wrote |= contains_wrote(lines.peek());
    if (says_wrote && ends_with_colon(lines.peek())) return i;
  }
  return 0;
}

class NewText {
 public:
  NewText(std::string_view text, const std::function<void(std::string_view)>& visit)
      : text_(text), lines_(text), visit_(visit) {}

  void read() {
    while (!lines_.at_end() && read_line()) {
    }
    hand_over();
  }

 private:
  // False when everything from here on is old.
  bool read_line() {
    const LineKind kind = line_kind(lines_.peek());
    switch (kind) {
      case LineKind::old_mail:
        return false;
      case LineKind::first_field:
        if (fields_follow(lines_)) return false;
        break;
      case LineKind::dated:
      case LineKind::introduces:
        return read_introduction(kind);
      case LineKind::quoted:
        leave_out(1);
        return true;
      case LineKind::closing:
      case LineKind::sign_off:
      case LineKind::footer:
        below_ = true;
        break;
      case LineKind::postscript:
        below_ = false;
        break;
      case LineKind::text:
      case LineKind::blank:
      case LineKind::field:
        break;
    }
    below_ ? leave_out(1) : take();
    return true;
  }

  bool read_introduction(LineKind kind) {
    const int count = introduction_lines(lines_);
    Lines behind = lines_;
    for (int i = 0; i < count; ++i) behind.skip();
    if (count > 0 && quoted_lines_follow(behind)) {
      leave_out(count);
      below_ = false;  // answers stand between the quoted lines
      return true;
    }
    if (count > 0 && kind == LineKind::dated) return false;
    below_ ? leave_out(1) : take();
    return true;
  }

  void take() {
    lines_.skip();
    end_ = lines_.place();
  }

  void leave_out(int count) {
    hand_over();
    for (int i = 0; i < count; ++i) lines_.skip();
    begin_ = end_ = lines_.place();
  }

  void hand_over() {
    if (end_ > begin_) visit_(text_.substr(begin_, end_ - begin_));
    begin_ = end_;
  }

  std::string_view text_;
  Lines lines_;
  const std::function<void(std::string_view)>& visit_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool below_ = false;  // in a signature or a disclaimer
};

}  // namespace

void for_each_new_text(std::string_view folded, const std::function<void(std::string_view)>& visit) {
  NewText(folded, visit).read();
}

}  // namespace draht
