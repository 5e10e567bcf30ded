#include "core/error.h"

#include <array>
#include <utility>

namespace draht {
namespace {

struct Entry {
  ErrorCode code;
  std::string_view name;
  std::string_view action;
};

constexpr std::array kEntries = {
    Entry{ErrorCode::frame_empty, "frame_empty", "report_bug"},
    Entry{ErrorCode::frame_too_large, "frame_too_large", "report_bug"},
    Entry{ErrorCode::frame_truncated, "frame_truncated", "restart_host"},
    Entry{ErrorCode::invalid_utf8, "invalid_utf8", "report_bug"},
    Entry{ErrorCode::invalid_json, "invalid_json", "report_bug"},
    Entry{ErrorCode::invalid_envelope, "invalid_envelope", "report_bug"},
    Entry{ErrorCode::unknown_type, "unknown_type", "update_host"},
    Entry{ErrorCode::field_missing, "field_missing", "report_bug"},
    Entry{ErrorCode::field_wrong, "field_wrong", "report_bug"},
    Entry{ErrorCode::hello_required, "hello_required", "report_bug"},
    Entry{ErrorCode::hello_repeated, "hello_repeated", "report_bug"},
    Entry{ErrorCode::host_too_old, "host_too_old", "update_host"},
    Entry{ErrorCode::extension_too_old, "extension_too_old", "update_extension"},
    Entry{ErrorCode::store_busy, "store_busy", "retry_later"},
    Entry{ErrorCode::store_newer, "store_newer", "update_host"},
    Entry{ErrorCode::store_failed, "store_failed", "run_doctor"},
    Entry{ErrorCode::not_found, "not_found", "refresh"},
    Entry{ErrorCode::no_free_slot, "no_free_slot", "choose_time"},
    Entry{ErrorCode::import_failed, "import_failed", "check_path"},
    Entry{ErrorCode::job_cancelled, "job_cancelled", "none"},
    Entry{ErrorCode::bad_argument, "bad_argument", "check_arguments"},
    Entry{ErrorCode::reply_too_large, "reply_too_large", "report_bug"},
    Entry{ErrorCode::internal, "internal", "report_bug"},
};

const Entry& entry(ErrorCode code) {
  for (const Entry& candidate : kEntries) {
    if (candidate.code == code) return candidate;
  }
  std::unreachable();
}

}  // namespace

std::string_view name(ErrorCode code) { return entry(code).name; }

std::string_view action(ErrorCode code) { return entry(code).action; }

}  // namespace draht
