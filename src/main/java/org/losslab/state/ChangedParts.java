package org.losslab.state;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What sets two states apart, named by the path of record components, such as {@code mixture.sigma}. */
public final class ChangedParts {

    /** Java makes them anew each time that it is asked, and a slider's every movement asks. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private ChangedParts() {}

    /** The paths of the innermost parts that are not equal, in alphabetical order; empty for equal states. */
    public static Set<String> between(WindowState before, WindowState after) {
        Set<String> paths = new TreeSet<>();
        compare("", before, after, paths);
        return paths;
    }

    private static void compare(String path, Object before, Object after, Set<String> paths) {
        if (Objects.equals(before, after)) {
            return;
        }
        boolean apart = before instanceof Record && after instanceof Record && before.getClass() == after.getClass();
        if (!apart) {
            paths.add(path);
            return;
        }
        for (RecordComponent component : COMPONENTS.get(before.getClass())) {
            String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
            compare(inner, valueOf(component, before), valueOf(component, after), paths);
        }
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
