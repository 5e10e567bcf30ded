#include "core/zone.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace draht {
namespace {

// Reads a text from the front; once something is missing, everything after it is.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool skip(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Exactly that many digits, no less than `least` and no more than `most`.
  int number(std::size_t digits, int least, int most) {
    int value = 0;
    const char* end = rest_.data() + std::min(digits, rest_.size());
    const auto [stop, error] = std::from_chars(rest_.data(), end, value);
    const bool signed_one = !rest_.empty() && rest_.front() == '-';
    if (error != std::errc{} || stop != rest_.data() + digits || signed_one || value < least || value > most) {
      failed_ = true;
      return least;
    }
    rest_.remove_prefix(digits);
    return value;
  }

  void expect(char wanted) { failed_ = !skip(wanted) || failed_; }
  bool at_end() const { return rest_.empty(); }
  bool failed() const { return failed_; }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

struct Written {
  std::chrono::local_days day;
  int minute = 0;
  std::chrono::seconds second{0};
  std::optional<std::chrono::minutes> offset;  // from UTC, if there is one
};

int hours_and_minutes(Reader& reader) {
  const int hours = reader.number(2, 0, 23);
  reader.expect(':');
  return hours * 60 + reader.number(2, 0, 59);
}

std::optional<std::chrono::minutes> offset(Reader& reader) {
  if (reader.skip('Z')) return std::chrono::minutes{0};
  if (reader.skip('+')) return std::chrono::minutes{hours_and_minutes(reader)};
  if (reader.skip('-')) return -std::chrono::minutes{hours_and_minutes(reader)};
  return std::nullopt;
}

std::optional<Written> read(std::string_view text) {
  Reader reader(text);
  const std::chrono::year year{reader.number(4, 0, 9999)};
  reader.expect('-');
  const std::chrono::month month{static_cast<unsigned>(reader.number(2, 1, 12))};
  reader.expect('-');
  const std::chrono::day day{static_cast<unsigned>(reader.number(2, 1, 31))};
  const std::chrono::year_month_day date{year, month, day};
  Written written{.day = std::chrono::local_days{date}, .offset = std::nullopt};
  if (reader.skip('T')) {
    written.minute = hours_and_minutes(reader);
    if (reader.skip(':')) written.second = std::chrono::seconds{reader.number(2, 0, 59)};
    written.offset = offset(reader);
  }
  if (reader.failed() || !reader.at_end() || !date.ok()) return std::nullopt;
  return written;
}

}  // namespace

Result<Seconds> parse_iso(std::string_view text, const Zone& zone) {
  const auto written = read(text);
  if (!written) {
    return fail(ErrorCode::bad_argument, fmt::format("'{}' is not a time; write it as 2026-11-21T09:30.", text));
  }
  if (!written->offset) return zone.moment(written->day, written->minute) + written->second;
  const std::chrono::seconds utc = written->day.time_since_epoch() + std::chrono::minutes{written->minute};
  return Seconds{utc + written->second - *written->offset};
}

}  // namespace draht
