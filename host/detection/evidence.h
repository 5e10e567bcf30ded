// Which mails and events a finding rests on.
#pragma once

#include "detection/finding.h"

namespace draht {

// Fills finding.mails and finding.events with what is known of finding.person.
void add_evidence(const Case& c, Finding& finding);

}  // namespace draht
