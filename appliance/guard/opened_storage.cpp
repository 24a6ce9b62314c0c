#include "appliance/guard/opened_storage.hpp"

#include <libdevmapper.h>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;

constexpr int layers = 8;  // of devices over each other: the machine has two

struct EndsTask {
  void operator()(dm_task* task) const { dm_task_destroy(task); }
};

void collect_disks(const fs::path& device, int depth, std::set<std::string>& disks) {
  std::error_code failed;
  const fs::path real = fs::canonical(device, failed);
  if (failed || depth == 0) return void(disks.insert(""));
  if (fs::exists(real / "partition")) return void(disks.insert(real.parent_path().filename().string()));
  bool is_over_others = false;
  for (fs::directory_iterator slave(real / "slaves", failed), end; !failed && slave != end;
       slave.increment(failed)) {
    is_over_others = true;
    collect_disks(slave->path(), depth - 1, disks);
  }
  if (!is_over_others) disks.insert(real.filename().string());
}

Result<Mapping> read_mapping(const std::string& name) {
  const std::unique_ptr<dm_task, EndsTask> task(dm_task_create(DM_DEVICE_TABLE));
  if (!task || dm_task_set_name(task.get(), name.c_str()) == 0 || dm_task_run(task.get()) == 0)
    return fail(Fault::missing, "the kernel has no device of that name", name);
  Mapping mapping;
  void* next = nullptr;
  do {
    std::uint64_t start = 0;
    std::uint64_t length = 0;
    char* target = nullptr;
    char* line = nullptr;
    next = dm_get_next_target(task.get(), next, &start, &length, &target, &line);
    if (target == nullptr || line == nullptr) break;
    ++mapping.targets;
    mapping.target = target;
    mapping.line = line;
  } while (next != nullptr);
  mapping.device = device_in(mapping.line);
  return mapping;
}

Result<std::string> number_of_root() {
  struct stat root {};
  if (::stat("/", &root) != 0) return fail(Fault::io, "cannot be looked at", "/");
  return std::to_string(major(root.st_dev)) + ":" + std::to_string(minor(root.st_dev));
}

}  // namespace

std::string disk_of(const std::string& number, const fs::path& devices) {
  if (number.empty()) return "";
  std::set<std::string> disks;
  collect_disks(devices / number, layers, disks);
  return disks.size() == 1 ? *disks.begin() : "";
}

Done look_at_storage(const std::string& name) {
  auto mapping = read_mapping(name);
  if (!mapping) return pass(mapping.error());
  const auto root = number_of_root();
  if (!root) return pass(root.error());
  constexpr const char* devices = "/sys/dev/block";
  mapping->disk = disk_of(mapping->device, devices);
  mapping->machines_disk = disk_of(*root, devices);
  if (auto problem = problem_with_storage(*mapping)) return fail(Fault::refused, *problem);
  return {};
}

}  // namespace tafel::guard
