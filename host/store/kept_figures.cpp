#include "store/kept_figures.h"

#include "store/packed.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <tuple>

namespace draht {
namespace {

// What may be missing; a bit each.
constexpr std::uint64_t kWritten = 1;
constexpr std::uint64_t kTalked = 2;
constexpr std::uint64_t kRhythm = 4;
constexpr std::uint64_t kOwnerReplies = 8;
constexpr std::uint64_t kPersonReplies = 16;

// Calendars know moments before 1970: 0, -1, 1, -2, 2 ... are 0, 1, 2, 3, 4 ...
void pack_time(Seconds at, std::string& out) {
  const std::int64_t seconds = to_epoch(at);
  pack((static_cast<std::uint64_t>(seconds) << 1U) ^ static_cast<std::uint64_t>(seconds >> 63U), out);
}

class Reader {
 public:
  explicit Reader(std::string_view blob) : numbers_(blob) {}

  std::uint64_t flags() { return numbers_.next(); }
  // None is below 0; a logarithm of such a one would be no number that can be compared.
  double real() { return std::max(numbers_.real(), 0.0); }
  int count() { return static_cast<int>(std::min<std::uint64_t>(numbers_.next(), std::numeric_limits<int>::max())); }
  Seconds time() {
    // More than any moment that is kept, so that sums of damaged ones do not overflow.
    const std::uint64_t number = std::min<std::uint64_t>(numbers_.next(), 1ULL << 41U);
    const auto seconds = static_cast<std::int64_t>(number >> 1U);
    return from_epoch((number & 1U) != 0 ? -seconds - 1 : seconds);
  }

 private:
  Unpacker numbers_;
};

// Packed and read in this order.
template <typename Figure>
auto counts_of(Figure& f) {
  return std::array{&f.by_owner, &f.by_person, &f.contact_days, &f.contact_months};
}

template <typename Figure>
auto reals_of(Figure& f) {
  return std::array{&f.log_gaps,        &f.sums.sent,       &f.sums.received,
                    &f.sums.owner_days, &f.sums.days_short, &f.sums.days_long};
}

}  // namespace

std::string pack_figures(const Figures& figures) {
  std::string out;
  if (!figures.first_contact || !figures.last_contact) return out;
  pack((figures.last_written ? kWritten : 0) | (figures.last_talked ? kTalked : 0) |
           (figures.rhythm_days ? kRhythm : 0) | (figures.owner_reply_hours ? kOwnerReplies : 0) |
           (figures.person_reply_hours ? kPersonReplies : 0),
       out);
  pack_time(*figures.first_contact, out);
  pack_time(*figures.last_contact, out);
  if (figures.last_written) pack_time(*figures.last_written, out);
  if (figures.last_talked) pack_time(*figures.last_talked, out);
  for (const int* count : counts_of(figures)) pack(static_cast<std::uint64_t>(*count), out);
  for (const double* real : reals_of(figures)) pack_real(*real, out);
  for (const auto& hours : {figures.owner_reply_hours, figures.person_reply_hours}) {
    if (hours) pack_real(*hours, out);
  }
  if (!figures.rhythm_days) return out;
  for (const double days : {*figures.rhythm_days, figures.long_gap_days, figures.longest_gap_days})
    pack_real(days, out);
  return out;
}

Figures unpack_figures(std::string_view blob) {
  Figures figures;
  if (blob.empty()) return figures;
  Reader read(blob);
  const std::uint64_t flags = read.flags();
  figures.first_contact = read.time();
  figures.last_contact = read.time();
  if ((flags & kWritten) != 0) figures.last_written = read.time();
  if ((flags & kTalked) != 0) figures.last_talked = read.time();
  for (int* count : counts_of(figures)) *count = read.count();
  for (double* real : reals_of(figures)) *real = read.real();
  figures.sums.at = *figures.last_contact;
  if ((flags & kOwnerReplies) != 0) figures.owner_reply_hours = read.real();
  if ((flags & kPersonReplies) != 0) figures.person_reply_hours = read.real();
  if ((flags & kRhythm) == 0) return figures;
  figures.rhythm_days = read.real();
  figures.long_gap_days = read.real();
  figures.longest_gap_days = read.real();
  return figures;
}

}  // namespace draht
