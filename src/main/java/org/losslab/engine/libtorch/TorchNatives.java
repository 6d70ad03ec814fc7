package org.losslab.engine.libtorch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/**
 * Loads LibTorch's natives: those for a GPU only where all that they need is there. JavaCPP would try library by library and so mix
 * the two builds in one process, which LibTorch answers by ending it.
 */
final class TorchNatives {

    private static final String EXTENSION = "platform.extension";

    /** What the GPU's build takes from the system: the driver, CUDA 13, cuDNN 9 and, on Linux, NCCL. */
    private static final List<String> LINUX = List.of(
            "libcuda.so.1",
            "libcublasLt.so.13",
            "libcublas.so.13",
            "libcusparse.so.12",
            "libcusolver.so.12",
            "libcudnn.so.9",
            "libnccl.so.2");

    private static final List<String> WINDOWS = List.of(
            "nvcuda.dll",
            "cublasLt64_13.dll",
            "cublas64_13.dll",
            "cusparse64_12.dll",
            "cusolver64_12.dll",
            "cudnn64_9.dll");

    /** Where LibTorch's own libraries look beside the system's places. */
    private static final Path CUDA = Path.of("/usr/local/cuda/lib64");

    /** What LibTorch's libraries need of each other; a build for the processor has two of them. */
    private static final List<String> NEEDED =
            List.of("c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch_cuda_linalg");

    private static boolean loaded;
    private static String obstacle = "";

    private TorchNatives() {}

    /**
     * Loads them, once.
     *
     * @return why no GPU can be used; empty if nothing stands against it
     * @throws LinkageError if the processor's natives do not load either
     */
    static synchronized String load() {
        if (!loaded) {
            obstacle = obstacle(Loader.getPlatform());
            if (obstacle.isEmpty()) {
                unpack(Loader.getPlatform() + "-gpu");
                Loader.load(torch.class);
            } else {
                unpack(Loader.getPlatform());
                withExtension("", () -> Loader.load(torch.class));
            }
            loaded = true;
        }
        return obstacle;
    }

    /**
     * Unpacks what the libraries need of each other before the first of them is loaded. JavaCPP unpacks and loads one after the
     * other, so that on a first start libtorch finds no libtorch_cpu beside it yet and takes the system's, if one of another
     * version is installed: with two in one process it crashes.
     */
    private static void unpack(String build) {
        for (String library : NEEDED) {
            try {
                Loader.cacheResource(
                        torch.class, "/org/bytedeco/pytorch/" + build + "/" + System.mapLibraryName(library));
            } catch (IOException e) {
                throw new UnsatisfiedLinkError("LibTorch's " + library + " cannot be unpacked: " + e.getMessage());
            }
        }
    }

    /** Loads with another of JavaCPP's extensions. JavaCPP goes by it for every library: so it is put back. */
    static void withExtension(String extension, Runnable loading) {
        Properties properties = Loader.loadProperties();
        Object before = properties.get(EXTENSION);
        properties.setProperty(EXTENSION, extension);
        try {
            loading.run();
        } finally {
            if (before == null) {
                properties.remove(EXTENSION);
            } else {
                properties.put(EXTENSION, before);
            }
        }
    }

    private static String obstacle(String platform) {
        if (TorchNatives.class.getResource("/org/bytedeco/pytorch/" + platform + "-gpu/") == null) {
            return "LibTorch is installed for the processor only; build with the profile gpu";
        }
        return missing(platform.startsWith("windows") ? WINDOWS : LINUX);
    }

    /** Names those of the libraries that the system cannot load; the others stay loaded. */
    static String missing(List<String> libraries) {
        List<String> missing =
                libraries.stream().filter(library -> !isLoadable(library)).toList();
        return missing.isEmpty()
                ? ""
                : "the GPU needs NVIDIA's driver, CUDA 13, cuDNN 9 and NCCL; missing here: "
                        + String.join(", ", missing);
    }

    private static boolean isLoadable(String library) {
        return opens(library) || opens(CUDA.resolve(library).toString());
    }

    private static boolean opens(String name) {
        try {
            Loader.loadGlobal(name);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
