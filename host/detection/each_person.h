// What all detectors do alike: look at one person after the other.
#pragma once

#include "detection/finding.h"
#include "detection/unseen_answers.h"

#include <utility>
#include <vector>

namespace draht {

// The findings of look_at(c, person, deletes_received), which gives an optional Finding, in the order of the people.
template <typename LookAt>
std::vector<Finding> look_at_each_person(const Case& c, LookAt look_at) {
  const bool deletes_received = deletes_received_mail(c);
  std::vector<Finding> findings;
  for (PersonIndex person = 0; person < c.people.all().size(); ++person) {
    if (auto finding = look_at(c, person, deletes_received)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace draht
