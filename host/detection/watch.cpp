#include "detection/watch.h"

#include "detection/finding.h"

namespace draht {

Watch watch(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone) {
  return {watch_for_email_only(figures, contacts), watch_for_gone_silent(figures, zone)};
}

}  // namespace draht
