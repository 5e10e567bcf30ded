#include "detection/watch.h"

#include "detection/detector.h"

#include <array>
#include <utility>

namespace draht {

namespace {

// In the order of their kinds.
constexpr std::array<const Detector*, 2> kDetectors{&kEmailOnly, &kGoneSilent};

}  // namespace

std::vector<Watch> watches(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone,
                           Seconds now) {
  std::vector<Watch> all;
  for (const Detector* detector : kDetectors) {
    if (auto watch = detector->watch(figures, contacts, zone, now)) all.push_back(*std::move(watch));
  }
  return all;
}

std::optional<Finding> judge(const Surroundings& around, const Figures& figures, const Watch& watch) {
  for (const Detector* detector : kDetectors) {
    if (detector->kind == watch.kind) return detector->judge(around, figures, watch.counts);
  }
  return std::nullopt;
}

std::vector<Finding> detect(const Surroundings& around, const Figures& figures, std::span<const Interaction> contacts) {
  std::vector<Finding> findings;
  for (const Watch& watch : watches(figures, contacts, around.zone, around.now)) {
    if (auto finding = judge(around, figures, watch)) findings.push_back(*std::move(finding));
  }
  return findings;
}

}  // namespace draht
