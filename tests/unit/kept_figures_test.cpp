#include "store/kept_figures.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace draht;

namespace {

Figures some_figures() {
  const Seconds first = from_epoch(-86'400 * 365);
  const Seconds last = from_epoch(1'790'000'000);
  Figures figures;
  figures.by_owner = 7;
  figures.by_person = 900'000;
  figures.contact_days = 300;
  figures.contact_months = 41;
  figures.first_contact = first;
  figures.last_contact = last;
  figures.last_talked = from_epoch(12);
  figures.rhythm_days = 4.25;
  figures.long_gap_days = 9;
  figures.longest_gap_days = 31;
  figures.log_gaps = 1.0 / 3;
  figures.person_reply_hours = 2.5;
  figures.sums = {.at = last, .sent = 0.1, .received = 1e-9, .owner_days = 3, .days_short = 4.5, .days_long = 12};
  return figures;
}

}  // namespace

TEST_CASE("kept figures: come back as they were") {
  CHECK(unpack_figures(pack_figures(some_figures())) == some_figures());

  Figures without_rhythm = some_figures();
  without_rhythm.rhythm_days.reset();
  without_rhythm.long_gap_days = without_rhythm.longest_gap_days = 0;
  without_rhythm.last_written = without_rhythm.last_talked;
  without_rhythm.last_talked.reset();
  without_rhythm.owner_reply_hours = without_rhythm.person_reply_hours;
  without_rhythm.person_reply_hours.reset();
  CHECK(unpack_figures(pack_figures(without_rhythm)) == without_rhythm);

  CHECK(pack_figures({}).empty());
  CHECK(unpack_figures({}) == Figures{});
}

TEST_CASE("kept figures: a damaged blob leads nowhere") {
  const std::string whole = pack_figures(some_figures());
  std::minstd_rand random(1);
  for (std::size_t round = 0; round < 2000; ++round) {
    std::string damaged = whole.substr(0, random() % (whole.size() + 1));
    for (std::size_t i = 0; !damaged.empty() && i < 3; ++i)
      damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const Figures figures = unpack_figures(damaged);
    CHECK(figures.contact_days >= 0);
    CHECK(std::isfinite(figures.log_gaps));
    if (figures.last_contact) CHECK(std::isfinite(strength(figures, *figures.last_contact + std::chrono::days{1})));
  }
}
