#include "metrics/fading.h"

#include <algorithm>
#include <cmath>

namespace draht {
namespace {

// A half-life of 90 days serves "who matters" better than the week of the paper (Roth et al. 2010, see outlook.cpp) on
// every network tried. The shorter ones tell whether the tie is busy now. Longer ones told no more, and remembered for
// years who had long gone.
constexpr double kLongHalfLifeDays = 90;
constexpr double kShortHalfLifeDays = 30;
constexpr double kOwnerDaysHalfLifeDays = 7;

// What is left after that time.
double left_of(std::chrono::seconds span, double half_life_days) {
  return std::exp2(-std::chrono::duration<double, std::chrono::days::period>(span).count() / half_life_days);
}

}  // namespace

double FadingContacts::Day::gain(const Interaction& contact, std::chrono::local_days today) {
  if (day != today) *this = {.day = today, .weight = 0};
  const double gain = std::max(contact.weight - weight, 0.0);
  weight += gain;
  return gain;
}

void FadingContacts::add(const Interaction& contact, std::chrono::local_days day) {
  const auto span = sums_.at - contact.at;
  const bool received = contact.direction == Direction::received;
  (received ? sums_.received : sums_.sent) += contact.weight * left_of(span, kLongHalfLifeDays);
  if (!received) {
    if (const double gain = owner_day_.gain(contact, day); gain > 0)
      sums_.owner_days += gain * left_of(span, kOwnerDaysHalfLifeDays);
  }
  if (const double gain = any_day_.gain(contact, day); gain > 0) {
    sums_.days_short += gain * left_of(span, kShortHalfLifeDays);
    sums_.days_long += gain * left_of(span, kLongHalfLifeDays);
  }
}

FadingSums faded(const FadingSums& sums, Seconds moment) {
  const auto span = moment - sums.at;
  const double long_left = left_of(span, kLongHalfLifeDays);
  return {.at = moment,
          .sent = sums.sent * long_left,
          .received = sums.received * long_left,
          .owner_days = sums.owner_days * left_of(span, kOwnerDaysHalfLifeDays),
          .days_short = sums.days_short * left_of(span, kShortHalfLifeDays),
          .days_long = sums.days_long * long_left};
}

}  // namespace draht
