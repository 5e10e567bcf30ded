#include "sources/plain_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace draht {
namespace {

constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
constexpr auto kDays = std::to_array<std::string_view>({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});

// Takes what is asked for off the front of a text; what is not there leaves it failed.
class Taker {
 public:
  explicit Taker(std::string_view rest) : rest_(rest) {}

  bool failed() const { return failed_; }
  bool at_end() const { return rest_.empty(); }
  bool sees(char c) const { return rest_.starts_with(c); }

  void sign(char c) {
    failed_ = failed_ || !sees(c);
    rest_.remove_prefix(failed_ ? 0 : 1);
  }

  // As many digits, or one of two.
  int number(std::size_t digits, bool may_be_shorter = false) {
    const std::size_t found = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    failed_ = failed_ || (found != digits && !(may_be_shorter && found + 1 == digits));
    if (failed_) return 0;
    int value = 0;
    for (const char c : rest_.substr(0, found)) value = value * 10 + (c - '0');
    rest_.remove_prefix(found);
    return value;
  }

  // From 0 on.
  template <std::size_t kSize>
  int one_of(const std::array<std::string_view, kSize>& words) {
    const auto found = std::ranges::find(words, rest_.substr(0, words[0].size()));
    failed_ = failed_ || found == words.end();
    if (failed_) return 0;
    rest_.remove_prefix(found->size());
    return static_cast<int>(found - words.begin());
  }

  // "(PDT)"
  void comment() {
    sign('(');
    const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    while (!failed_ && !rest_.empty() && is_letter(rest_.front())) rest_.remove_prefix(1);
    sign(')');
  }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

std::chrono::year_month_day take_day(Taker& text) {
  const int day = text.number(2, true);
  text.sign(' ');
  const int month = text.one_of(kMonths);
  text.sign(' ');
  const int year = text.number(4);
  return std::chrono::year(year) / (month + 1) / day;
}

std::chrono::seconds take_time(Taker& text) {
  const int hours = text.number(2);
  text.sign(':');
  const int minutes = text.number(2);
  const bool exact = text.sees(':');
  if (exact) text.sign(':');
  const int seconds = exact ? text.number(2) : 0;
  if (hours > 23 || minutes > 59 || seconds > 59) return std::chrono::seconds(-1);
  return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

std::chrono::minutes take_offset(Taker& text) {
  const bool west = text.sees('-');
  text.sign(west ? '-' : '+');
  const int value = text.number(4);
  const int minutes = value / 100 * 60 + value % 100;
  return std::chrono::minutes(west ? -minutes : minutes);
}

}  // namespace

std::optional<Seconds> plain_date(std::string_view text) {
  Taker taker(text);
  if (!text.empty() && text.front() >= 'A') {
    taker.one_of(kDays);
    taker.sign(',');
    taker.sign(' ');
  }
  const std::chrono::year_month_day day = take_day(taker);
  taker.sign(' ');
  const std::chrono::seconds time = take_time(taker);
  taker.sign(' ');
  const std::chrono::minutes offset = take_offset(taker);
  if (taker.sees(' ')) {
    taker.sign(' ');
    taker.comment();
  }
  using namespace std::chrono_literals;
  const bool plausible = day.ok() && day.year() > std::chrono::year(1970) && day.year() < std::chrono::year(2099) &&
                         time >= 0s && std::chrono::abs(offset) <= 12h;
  if (taker.failed() || !taker.at_end() || !plausible) return std::nullopt;
  return std::chrono::sys_days(day) + time - offset;
}

}  // namespace draht
