#include "sources/ical_blocks.h"

#include "core/text.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

constexpr std::size_t kMaxBlockBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 10U;
constexpr auto kTexts = std::to_array<std::string_view>({"DESCRIPTION", "X-ALT-DESC", "SUMMARY", "LOCATION"});
constexpr std::size_t kMaxEvents = 200'000;
constexpr std::size_t kMaxZones = 500;
constexpr std::size_t kMaxZoneName = 200;

constexpr auto kEventProperties = std::to_array<std::string_view>({
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "SUMMARY",
    "LOCATION",
    "DESCRIPTION",
    "URL",
    "STATUS",
    "TRANSP",
    "ORGANIZER",
    "ATTENDEE",
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-ALT-DESC",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-DRAHT",
});

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

// Line ends inside quoted values do not occur: RFC 5545 folds long lines by a line end and one blank.
bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

class Splitter {
 public:
  void take(std::string_view line) {
    if (is_folded(line)) {
      if (keeps_property_) append_property(line);
      return;
    }
    keeps_property_ = false;
    property_bytes_ = 0;
    property_limit_ = kMaxBlockBytes;
    const std::size_t end = std::min(line.find_first_of(";:"), line.size());
    const std::string name = upper(trim(line.substr(0, end)));
    if (name == "BEGIN" || name == "END") {
      mark(name == "BEGIN", upper(trim(line.substr(std::min(end + 1, line.size())))));
    } else if (kind_ == Kind::outside) {
      const auto colon = line.find(':', end);
      const std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
      if (name == "METHOD") method_ = upper(one_line(value, kMaxZoneName));
      if (name == "X-WR-TIMEZONE") blocks_.zone = one_line(value, kMaxZoneName);
    } else if (depth_ == 0 && (kind_ == Kind::zone || is_one_of(name, kEventProperties))) {
      if (is_one_of(name, kTexts)) property_limit_ = kMaxTextBytes;
      keeps_property_ = true;
      append_property(line);
    }
  }

  CalendarBlocks finish() {
    if (kind_ == Kind::event) ++blocks_.broken;
    return std::move(blocks_);
  }

 private:
  enum class Kind { outside, event, zone };

  void mark(bool begins, const std::string& what) {
    if (begins && (what == "VEVENT" || what == "VTIMEZONE")) {
      if (kind_ == Kind::event) ++blocks_.broken;  // the one before has no end
      kind_ = what == "VEVENT" ? Kind::event : Kind::zone;
      depth_ = 0;
      block_.clear();
      append("BEGIN:" + what);
    } else if (!begins &&
               ((kind_ == Kind::event && what == "VEVENT") || (kind_ == Kind::zone && what == "VTIMEZONE"))) {
      append("END:" + what);
      close();
    } else if (what == "VCALENDAR") {
      method_.clear();  // several calendars may lie in one file
    } else if (kind_ == Kind::zone && (what == "STANDARD" || what == "DAYLIGHT")) {
      append((begins ? "BEGIN:" : "END:") + what);
    } else if (kind_ == Kind::event) {
      depth_ = std::max(0, depth_ + (begins ? 1 : -1));  // alarms and whatever else is inside
    }
  }

  // What is behind the limit is no text any more that anybody looks at: of 10 MB of description the beginning stays,
  // and the event with it.
  void append_property(std::string_view line) {
    append(line.substr(0, property_limit_ - property_bytes_));
    property_bytes_ += std::min(line.size(), property_limit_ - property_bytes_);
    keeps_property_ = property_bytes_ < property_limit_;
  }

  void append(std::string_view line) {
    if (block_.size() <= kMaxBlockBytes) block_.append(line).append("\r\n");
  }

  void close() {
    const bool fits = block_.size() <= kMaxBlockBytes;
    if (kind_ == Kind::event && fits && blocks_.events.size() < kMaxEvents) {
      blocks_.events.push_back({to_utf8(block_), method_});
    } else if (kind_ == Kind::event) {
      ++blocks_.broken;
    } else if (fits && blocks_.zones.size() < kMaxZones) {
      blocks_.zones.push_back(to_utf8(block_));
    }
    kind_ = Kind::outside;
  }

  CalendarBlocks blocks_;
  std::string block_;
  Kind kind_ = Kind::outside;
  int depth_ = 0;
  bool keeps_property_ = false;
  std::size_t property_bytes_ = 0;
  std::size_t property_limit_ = kMaxBlockBytes;
  std::string method_;  // of the calendar that is being read
};

}  // namespace

CalendarBlocks split_calendar(std::string_view bytes) {
  Splitter splitter;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::string line(bytes.substr(0, end));
    std::ranges::replace(line, '\0', ' ');  // libical reads up to the first zero byte
    splitter.take(line);
    bytes.remove_prefix(end);
    bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : bytes.empty() ? 0 : 1);
  }
  return splitter.finish();
}

}  // namespace draht
